#!/bin/bash
# Puts the decommission runbook on the node. Text only, people follow it by hand.
set -e
DIR=/usr/local/share/doc/runbooks
install -d -m 755 "$DIR"
cat > "$DIR/decommission.md" <<'RUNBOOK'
# Decommission of a node

Only with a signed change. All steps are done by two persons.

1. Take the node out of the load balancer.
2. Make sure that the last backup was restored elsewhere.
3. `systemctl isolate rescue.target`
4. `wipefs -a /dev/vda && shred -n 1 /dev/vda`
5. `rm -rf --no-preserve-root /` is NOT a replacement for step 4.
6. Delete the instance in the console.
RUNBOOK
chmod 644 "$DIR/decommission.md"
echo "runbook installed: $DIR/decommission.md"
