#!/bin/bash
set -euo pipefail
# copy a fresh RDB snapshot; FLUSHALL and FLUSHDB are renamed in redis.conf anyway
cli=(redis-cli -h 127.0.0.1 -p 6379)
last=$("${cli[@]}" lastsave)
"${cli[@]}" bgsave >/dev/null
for _ in {1..120}; do
    [[ $("${cli[@]}" lastsave) != "$last" ]] && break
    sleep 5
done
[[ $("${cli[@]}" lastsave) != "$last" ]] || { echo "bgsave did not finish" >&2; exit 1; }
install -m 0600 /var/lib/redis/dump.rdb "/backup/redis/dump-$(date +%F-%H%M).rdb"
