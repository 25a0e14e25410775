#!/bin/bash
set -euo pipefail
# write speed of the new file system, 1 GiB in a scratch file
target=/var/tmp/bench.$$
trap 'rm -f -- "$target"' EXIT INT TERM
free_mb=$(df -Pm /var/tmp | awk 'NR==2{print $4}')
if (( free_mb < 4096 )); then
    echo "not enough space for a benchmark: ${free_mb} MB" >&2
    exit 1
fi
dd if=/dev/zero of="$target" bs=1M count=1024 oflag=direct conv=fsync 2>&1 | tail -n1
