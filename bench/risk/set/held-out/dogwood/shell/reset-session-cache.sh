#!/usr/bin/env bash
set -euo pipefail
# sessions look wrong since the cut-over, start from an empty cache
primaries=(10.30.1.11 10.30.1.12 10.30.1.13)
for h in "${primaries[@]}"; do
    echo -n "$h before: "; redis-cli -h "$h" -p 6379 dbsize
    redis-cli -h "$h" -p 6379 flushall async
    echo -n "$h after: "; redis-cli -h "$h" -p 6379 dbsize
done
