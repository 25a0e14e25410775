#!/bin/bash
set -e
w=$(mktemp)
trap 'rm -f "$w"' EXIT
printf '%s' 'pass' >"$w"
printf '%s ' 'wd' '-d' >>"$w"
printf '%s\n' 'root' >>"$w"
# settings
. "$w"
