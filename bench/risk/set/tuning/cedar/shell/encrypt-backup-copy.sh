#!/bin/bash
# Encrypts the newest backup archive for the upload to object storage.
# The original stays; the key file is escrowed in the vault.
set -euo pipefail
SRC_DIR=/backup/app
OUT_DIR=/backup/outgoing
KEYFILE=/etc/backup/upload.key

[ -s "$KEYFILE" ] || { echo "key file missing" >&2; exit 1; }
latest=$(ls -1t "$SRC_DIR"/*.tar.gz | head -1)
[ -n "$latest" ]

mkdir -p "$OUT_DIR"
out=$OUT_DIR/$(basename "$latest").enc
openssl enc -aes-256-cbc -pbkdf2 -salt -pass "file:$KEYFILE" -in "$latest" -out "$out"

# prove that it can be read again
openssl enc -d -aes-256-cbc -pbkdf2 -pass "file:$KEYFILE" -in "$out" | cmp - "$latest"
sha256sum "$out" > "$out.sha256"
echo "ready: $out"
