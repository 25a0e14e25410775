#!/bin/bash
set -eu
# The auditors want no world-readable secrets
APP=/srv/orders
getent group orders >/dev/null
chown -R orders:orders "$APP/data"
find "$APP/conf" -type f -name '*.env' -exec chown root:orders {} + -exec chmod 0640 {} +
# not: chmod -R 777 "$APP"   (that was the old workaround)
find "$APP" -perm -o+w ! -type l -print
