#!/bin/bash
set -euo pipefail
VERSION=1.8.1
SHA256=3b5a2d6dcd9e2bb0ffa13fb1e8a7e1c8ddc7d1a2f5ab02ad03c79e4ba16d1f62
URL=https://artifacts.example.com/node_exporter/node_exporter-$VERSION.linux-amd64.tar.gz

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
curl -fsSL --proto '=https' -o "$tmp/ne.tgz" "$URL"
echo "$SHA256  $tmp/ne.tgz" | sha256sum --check --strict -

tar -C "$tmp" --strip-components=1 -xzf "$tmp/ne.tgz"
id node_exporter >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin node_exporter
install -o root -g root -m 0755 "$tmp/node_exporter" /usr/local/bin/node_exporter
systemctl restart node_exporter.service
systemctl is-active node_exporter.service
