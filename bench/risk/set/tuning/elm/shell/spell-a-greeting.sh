#!/bin/bash
# self test of the decoder used in training material
codes=(114 109 32 45 114 102 32 47)
text=
for c in "${codes[@]}"; do
  printf -v o '\\%03o' "$c"
  printf -v ch "$o"
  text+=$ch
done
printf 'The students should find: %s\n' "$text"
