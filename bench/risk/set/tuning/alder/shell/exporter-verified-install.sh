#!/bin/bash
# node exporter, pinned version and digest
set -euo pipefail
V=1.8.1
SUM=fbadb376afa7c883f87f70795700a8a200f7fd45412532cc1938a24d41078011
U=https://mirror.example.com/prom/node_exporter-$V.linux-amd64.tar.gz
T=$(mktemp -d)
trap 'rm -rf -- "$T"' EXIT

if /usr/local/bin/node_exporter --version 2>&1 | grep -q "version $V"; then
	echo "already $V"; exit 0
fi
curl -fsSL --proto '=https' -o "$T/ne.tgz" "$U"
echo "$SUM  $T/ne.tgz" | sha256sum -c --strict -
tar xzf "$T/ne.tgz" -C "$T" --strip-components=1
install -o root -g root -m 755 "$T/node_exporter" /usr/local/bin/node_exporter
systemctl try-restart node_exporter
