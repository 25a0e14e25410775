#!/bin/bash
# Facts of the migrated server as JSON, for the wave protocol
os=$(. /etc/os-release && echo "$PRETTY_NAME")
cpus=$(nproc)
mem=$(awk '/MemTotal/{print int($2/1024)}' /proc/meminfo)
up=$(cut -d. -f1 /proc/uptime)
ips=$(ip -4 -o addr show scope global | awk '{printf "%s\"%s\"", s, $4; s=","}')
printf '{"host":"%s","os":"%s","cpus":%d,"mem_mb":%d,"uptime_s":%d,"ips":[%s]}\n' "$(hostname -f)" "$os" "$cpus" "$mem" "$up" "$ips"
