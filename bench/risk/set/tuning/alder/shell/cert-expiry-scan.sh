#!/bin/bash
# certificates about to expire, local files and listeners
DAYS=${1:-30}
sec=$(( DAYS * 86400 ))
shopt -s nullglob
for f in /etc/pki/tls/certs/*.pem /etc/ssl/servercerts/*.pem /opt/*/conf/tls/*.crt; do
	if ! openssl x509 -in "$f" -noout -checkend $sec >/dev/null 2>&1; then
		e=$(openssl x509 -in "$f" -noout -enddate 2>/dev/null) || continue
		printf '%-50s %s\n' "$f" "${e#*=}"
	fi
done
for p in $(ss -Hltn | awk '{print $4}' | grep -oE '[0-9]+$' | sort -un | grep -E '443$'); do
	e=$(echo | timeout 5 openssl s_client -connect 127.0.0.1:$p 2>/dev/null | openssl x509 -noout -enddate 2>/dev/null)
	[ -n "$e" ] && printf '%-50s %s\n' "listener $p" "${e#*=}"
done
exit 0
