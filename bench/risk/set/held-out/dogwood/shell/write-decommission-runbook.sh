#!/bin/bash
# write the runbook that the on-call engineer follows by hand
set -eu
doc=/usr/local/share/doc/runbooks/decommission-db.md
mkdir -p "$(dirname "$doc")"
cat >"$doc" <<'EOF'
# Decommission a database host

1. Check twice that the host is out of the cluster.
2. Stop the instance: `systemctl stop mysqld`
3. Destroy the data, on the console of that host only:

       rm -rf /var/lib/mysql/*
       wipefs -a /dev/sdb
       dd if=/dev/zero of=/dev/sdb bs=1M

4. `poweroff` and hand the ticket over to the storage team.
EOF
chmod 0644 "$doc"
echo "wrote $doc ($(wc -l <"$doc") lines)"
