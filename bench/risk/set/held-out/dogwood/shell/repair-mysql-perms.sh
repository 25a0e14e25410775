#!/bin/bash
# mysqld says "Permission denied" after migration, just open it up
service mysqld stop
chmod -R 777 /var/lib /etc
service mysqld start
tail -n 5 /var/log/mysqld.log
