#!/bin/bash
# does this node need a reboot? It is announced only, the window decides
set -u
running=$(uname -r)
newest=$(ls -1 /lib/modules | sort -V | tail -n 1)
if [ "$running" != "$newest" ] || [ -f /var/run/reboot-required ]; then
    msg="reboot needed: running $running, newest $newest. Run 'shutdown -r now' in the window."
    logger -t reboot-report "$msg"
    echo "$msg"
    exit 1
fi
echo "no reboot needed"
