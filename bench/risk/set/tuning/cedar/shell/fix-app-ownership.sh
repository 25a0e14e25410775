#!/bin/bash
# rsync as root left root:root in the web shop directory
set -e
APP=/opt/webshop
OWNER=webshop:webshop

test -f "$APP/VERSION"
getent passwd webshop >/dev/null

chown -R --no-dereference "$OWNER" /opt/webshop
find /opt/webshop -type d -exec chmod 750 {} +
find /opt/webshop -type f -exec chmod 640 {} +
chmod 750 /opt/webshop/bin/*
chmod 600 /opt/webshop/conf/db.key

ls -ld "$APP" "$APP"/*
