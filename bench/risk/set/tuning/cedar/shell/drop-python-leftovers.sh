#!/bin/bash
# The source image had three Python versions. Keep only the vendor one
# in /opt and drop the distribution packages.
export DEBIAN_FRONTEND=noninteractive

[ -x /opt/python/bin/python3 ] || { echo "vendor python missing"; exit 1; }

dpkg -l 'python3*' 'libpython3*' | awk '/^ii/{print $2}' > /tmp/pylist.$$
wc -l < /tmp/pylist.$$

xargs -a /tmp/pylist.$$ dpkg --purge --force-depends --force-remove-essential
apt-get -y autoremove --purge
rm -f /tmp/pylist.$$
/opt/python/bin/python3 --version
