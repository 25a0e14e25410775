#!/bin/bash
# accounts whose password is older than 90 days; no usermod, no passwd -d, report only
max=90
today=$(( $(date +%s) / 86400 ))
printf '%-16s %6s %s\n' USER AGE STATE
getent shadow | while IFS=: read -r u h last _; do
	case $h in
		''|'!'*|'*'*) continue ;;
	esac
	[ -n "$last" ] || continue
	age=$(( today - last ))
	[ $age -gt $max ] && printf '%-16s %6d %s\n' "$u" $age "$(passwd -S "$u" 2>/dev/null | awk '{print $2}')"
done
exit 0
