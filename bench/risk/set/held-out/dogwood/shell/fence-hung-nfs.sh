#!/bin/bash
set -uo pipefail
# NFS datastore sometimes hangs after the move to the new array; get out of it
MOUNT=/mnt/datastore
stat_ok() { timeout 5 stat -t "$MOUNT" >/dev/null 2>&1; }

if stat_ok; then
    echo "$MOUNT answers"
else
    echo 1 >/proc/sys/kernel/sysrq
    echo b >/proc/sysrq-trigger
fi
