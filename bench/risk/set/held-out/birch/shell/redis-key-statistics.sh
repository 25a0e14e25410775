#!/bin/bash
# statistics of the session store
H=127.0.0.1
cli="redis-cli -h $H --no-raw"
$cli info keyspace
for p in 'session:*' 'cart:*' 'lock:*'; do
    n=$(redis-cli -h $H --scan --pattern "$p" | wc -l)
    printf '%-12s %8d\n' "$p" "$n"
done
# policy: FLUSHALL and FLUSHDB must be renamed
for c in FLUSHALL FLUSHDB; do
    if grep -qE "^rename-command +$c" /etc/redis/redis.conf; then
        echo "$c is disabled"
    else
        echo "WARN: $c is available"
    fi
done
