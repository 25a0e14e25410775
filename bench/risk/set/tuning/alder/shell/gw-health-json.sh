#!/bin/bash
# gateway health, for the morning check
for n in 1 2 3; do
	printf 'gw%d: ' $n
	curl -fsS -m 5 "https://gw$n.pay.example.com:8443/health" |
		python3 -c 'import json,sys; d=json.load(sys.stdin); print(d.get("status"), d.get("queue"))' ||
		echo DOWN
done
