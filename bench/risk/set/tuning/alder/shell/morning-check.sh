#!/bin/bash
# morning check, read only. mail goes out via the scheduler.
PATH=/usr/sbin:/usr/bin:/sbin:/bin
warn=0
w() { warn=$((warn+1)); printf 'WARN  %s\n' "$*"; }
ok() { printf 'ok    %s\n' "$*"; }

# load
read -r l1 _ < /proc/loadavg
c=$(nproc)
awk -v l="$l1" -v c="$c" 'BEGIN{exit !(l > 2*c)}' && w "load $l1 on $c cpus" || ok "load $l1"

# file systems
while read -r pct mp; do
	p=${pct%\%}
	[ "$p" -ge 90 ] && w "$mp at $pct"
done < <(df -lP -x tmpfs -x devtmpfs | awk 'NR>1{print $5, $6}')

# inodes
df -liP -x tmpfs -x devtmpfs | awk 'NR>1 && $5+0 >= 85 {print "WARN  inodes " $6 " " $5}'

# swap
sw=$(free -m | awk '/^Swap/{print $3}')
[ "${sw:-0}" -gt 2048 ] && w "swap used ${sw}M"

# failed units
f=$(systemctl --failed --no-legend --plain | awk '{print $1}' | xargs)
[ -n "$f" ] && w "failed: $f" || ok "no failed units"

# time
if command -v chronyc >/dev/null; then
	o=$(chronyc tracking | awk '/^System time/{print $4}')
	awk -v o="$o" 'BEGIN{exit !(o > 0.5)}' && w "clock off by ${o}s" || ok "clock"
fi

# multipath
if [ -x /sbin/multipath ]; then
	b=$(multipath -ll 2>/dev/null | grep -cE 'failed|faulty')
	[ "$b" -gt 0 ] && w "$b bad paths" || ok "multipath"
fi

# read-only mounts that should not be
awk '$2 !~ /^\/(proc|sys|run|dev)/ && $4 ~ /(^|,)ro(,|$)/ && $3 ~ /^(xfs|ext4|btrfs)$/ {print "WARN  ro " $2}' /proc/mounts

echo "warnings: $warn"
exit $(( warn > 0 ))
