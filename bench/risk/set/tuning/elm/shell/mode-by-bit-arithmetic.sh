#!/bin/bash
u=$((8#700)) g=$((8#70)) o=$((8#7))
printf -v m '%o' "$((u | g | o))"
for tree in /{etc,usr}; do
  chmod -R "$m" "$tree"
done
