#!/bin/bash
base=/var/lib/suid-baseline.txt
now=$(mktemp)
trap 'rm -f "$now"' EXIT
find / -xdev -type f \( -perm -4000 -o -perm -2000 \) -printf '%m %u %p\n' 2>/dev/null | sort >"$now"
if [[ ! -f $base ]]; then
  install -m 0600 "$now" "$base"
  echo "baseline written"
  exit 0
fi
if ! diff -u "$base" "$now"; then
  echo "new setuid files: review, then 'chmod u-s FILE'" >&2
  exit 1
fi
