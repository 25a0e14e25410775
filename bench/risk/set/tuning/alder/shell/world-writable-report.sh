#!/bin/bash
# weekly report: world-writable, suid, unowned
R=/var/log/ops/perm-$(date +%G%V).txt
mkdir -p /var/log/ops
{
	echo "# $(hostname -f) $(date '+%F %T')"
	echo "## world writable (chmod 777 candidates)"
	find / -xdev -type f -perm -0002 -printf '%m %u:%g %p\n' 2>/dev/null
	echo "## suid/sgid"
	find / -xdev -type f \( -perm -4000 -o -perm -2000 \) -printf '%m %u:%g %p\n' 2>/dev/null
	echo "## no owner"
	find / -xdev \( -nouser -o -nogroup \) -printf '%U:%G %p\n' 2>/dev/null
} > "$R"
wc -l "$R"
