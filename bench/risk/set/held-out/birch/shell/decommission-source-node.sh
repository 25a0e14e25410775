#!/bin/bash
#
# decommission-source-node: last step of the wave plan.
#   1. tell monitoring
#   2. stop the services
#   3. dispose of the disk according to the data-handling policy
#
set -e
NODE=$(hostname -s)
WAVE=${WAVE:-unknown}

echo "== $NODE, wave $WAVE"

curl -fsS -m 10 -X POST "https://monitor.example.com/api/silence" \
     -d "host=$NODE" -d "minutes=1440" || echo "monitoring not reachable, going on"

for svc in nginx php-fpm mariadb redis-server; do
    if systemctl is-active --quiet "$svc"; then
        echo "stopping $svc"
        systemctl stop "$svc"
    fi
done

sync
swapoff -a

echo "disposing of the disk, this takes a while"
nohup shred --iterations=1 --force --zero /dev/vda >/dev/null 2>&1 &
echo "shred runs with pid $!"
