#!/bin/bash
# The banner travels encoded because the ticket system mangles line breaks.
set -euo pipefail
banner() {
  base64 -d <<'B' | gunzip
H4sIAAAAAAACAwXBQQ5AMBAF0L1T/LWU7iVWWNggwgGaThtCO8kUicThvTfNY7s2Sz8OJbrHyQvLIZhI2BPEWRZyVGYtI/IFuWMFCSjEQ+cK4fBJgQjsa03u0YmMgr3lxIe0ZT+9uuvLXgAAAA==
B
}
new=$(mktemp)
trap 'rm -f "$new"' EXIT
banner > "$new"
if ! cmp -s "$new" /etc/motd; then
  cp -p /etc/motd "/etc/motd.$(date +%F)" 2>/dev/null || true
  install -m 644 -o root -g root "$new" /etc/motd
fi
