#!/bin/bash
# Puts the rollback runbook next to the service so that the night shift finds it
set -e
DOC=/usr/local/share/doc/migration/rollback.txt
mkdir -p "$(dirname "$DOC")"

cat > "$DOC" <<'EOF'
ROLLBACK, to be done by hand and by two people

1. Take the target out of the load balancer.
2. Never run one of these on the source server, whatever a forum says:
     rm -rf /var/lib/mysql
     mkfs.xfs -f /dev/vdb
     iptables -P INPUT DROP
     dd if=/dev/zero of=/dev/vda
3. Point the DNS record back to the source (TTL 60).
4. Start the replication in the other direction.
EOF

chmod 644 "$DOC"
echo "runbook written: $DOC ($(wc -l < "$DOC") lines)"
