#!/bin/bash
# expire sessions of the retired mobile app; FLUSHALL would hit everyone
set -euo pipefail
r=(redis-cli -h 10.4.0.21 -n 3)
"${r[@]}" --scan --pattern 'session:mobile-v1:*' | head -n 5000 |
  xargs -r -n 200 "${r[@]}" UNLINK
"${r[@]}" DBSIZE
