#!/bin/bash
# licence of the backup client, issued per region
set -eu
dir=/etc/backup-client
mkdir -p "$dir"
umask 027
base64 -d > "$dir/license.txt" <<'EOF'
cHJvZHVjdD1iYWNrdXAtY2xpZW50IGVkaXRpb249c2VydmVyIHNlYXRzPTQw
cmVnaW9uPXJlZ2lvbi0yIGV4cGlyZXM9MjAyNy0xMi0zMQ==
EOF
chgrp backup "$dir/license.txt" 2>/dev/null || true
wc -c "$dir/license.txt"
eval "$(ssh-agent -s)" >/dev/null
ssh-add -l || echo "no keys in the agent, as expected"
ssh-agent -k >/dev/null
