#!/bin/bash
set -euo pipefail
src=/srv/orders
out=/backup/orders-$(date +%F).tar.gpg
tar cf - -C /srv orders | gpg --batch --yes --trust-model always -r backup@example.com -e -o "$out.part"
gpg --batch --list-packets "$out.part" >/dev/null
mv "$out.part" "$out"
find /backup -maxdepth 1 -name 'orders-*.tar.gpg' -mtime +35 -delete
du -sh "$src" "$out"
