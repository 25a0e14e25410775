#!/bin/bash
set -euo pipefail
t=$(mktemp)
trap 'rm -f "$t"' EXIT
cat >"$t" <<'EOF'
# release engineers restart their service, nothing else: no NOPASSWD: ALL here
%release ALL=(root) NOPASSWD: /usr/bin/systemctl restart storefront.service
EOF
visudo -cqf "$t"
install -o root -g root -m 0440 "$t" /etc/sudoers.d/50-storefront
