#!/bin/bash
# restart fxquote with health check
S=fxquote.service
U=http://127.0.0.1:9443/actuator/health

say() { printf '%s %s\n' "$(date +%T)" "$*"; }

systemctl cat $S >/dev/null 2>&1 || { say "$S not here"; exit 0; }
say "restart $S"
systemctl restart $S || { journalctl -u $S -n 30 --no-pager; exit 1; }

for i in {1..30}; do
	if curl -fsS -m 2 "$U" | grep -q '"status":"UP"'; then
		say "up after ${i} tries"
		exit 0
	fi
	sleep 4
done
say "not healthy"
systemctl status $S --no-pager -l
exit 1
