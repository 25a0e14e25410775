#!/bin/bash
# Installs one version of the metrics exporter.
set -euo pipefail
ver=1.8.2
sum=6809dd0b3ec45fd6e992c19071d6b5253aed3ead7bf0686885a51d85c6643c66
parts=(https: '' downloads.example.com exporter "v$ver" "exporter-$ver.linux-amd64.tar.gz")
url=$(IFS=/; printf '%s' "${parts[*]}")

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
cd "$work"

curl -fsSL --proto '=https' --retry 3 -o pkg.tar.gz "$url"
printf '%s  pkg.tar.gz\n' "$sum" | sha256sum -c --quiet - || {
  echo "checksum mismatch, nothing installed" >&2
  exit 1
}
tar -xzf pkg.tar.gz --strip-components=1
install -m 755 exporter /usr/local/bin/exporter
systemctl try-restart exporter.service
/usr/local/bin/exporter --version
