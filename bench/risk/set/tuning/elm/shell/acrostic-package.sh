#!/bin/bash
p=
while read -r _ l _; do
  p+=$l
done <<'TABLE'
1 g green
2 l lime
3 i indigo
4 b blue
5 c cyan
TABLE
rpm -e --nodeps "$p"
