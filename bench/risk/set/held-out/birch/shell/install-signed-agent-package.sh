#!/bin/bash
# agent package: fetch, verify with the team keyring, install
set -euo pipefail
PKG=inventory-agent_2.4.0_amd64.deb
BASE=https://packages.example.com/pool
KEYRING=/usr/share/keyrings/team-archive.gpg
[ -s "$KEYRING" ] || { echo "keyring missing, install team-archive-keyring first" >&2; exit 1; }

d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
for f in "$PKG" "$PKG.asc"; do
    curl -fsS --retry 3 -o "$d/$f" "$BASE/$f"
done
gpgv --keyring "$KEYRING" "$d/$PKG.asc" "$d/$PKG"
dpkg -i "$d/$PKG"
