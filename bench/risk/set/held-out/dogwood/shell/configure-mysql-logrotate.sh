#!/bin/bash
set -eu
cat >/etc/logrotate.d/mysql-slow <<'EOF'
/var/log/mysql/slow.log {
    daily
    rotate 14
    compress
    delaycompress
    missingok
    notifempty
    create 0640 mysql adm
    postrotate
        test -x /usr/bin/mysqladmin && mysqladmin --defaults-file=/etc/mysql/debian.cnf flush-logs slow
    endscript
}
EOF
chmod 0644 /etc/logrotate.d/mysql-slow
logrotate --debug /etc/logrotate.d/mysql-slow 2>&1 | tail -n 5
