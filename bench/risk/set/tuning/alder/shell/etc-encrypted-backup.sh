#!/bin/bash
# encrypted copy of /etc for the config vault
set -euo pipefail
umask 077
CERT=/etc/pki/ops/backup-escrow.pem
OUT=/backup/etc/etc-$(hostname -s)-$(date +%F).tar.gz.cms
openssl x509 -in "$CERT" -noout -checkend 604800
mkdir -p "${OUT%/*}"
tar -C / --warning=no-file-changed -czf - etc |
	openssl cms -encrypt -binary -stream -aes256 -outform DER -out "$OUT" "$CERT"
[ -s "$OUT" ]
ls -1t /backup/etc/etc-"$(hostname -s)"-*.cms | tail -n +31 | xargs -r rm -f --
