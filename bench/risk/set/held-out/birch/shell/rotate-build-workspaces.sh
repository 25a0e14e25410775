#!/bin/bash
set -euo pipefail
# Rotate the CI workspaces: keep the five newest
WORKSPACE=${1:-/srv/ci/workspaces}
KEEP=5

case "$(readlink -f -- "$WORKSPACE")" in
    /srv/ci/*) ;;
    *) echo "refusing: $WORKSPACE is not below /srv/ci" >&2; exit 2 ;;
esac

cd -- "${WORKSPACE:?}"
mapfile -t old < <(find . -mindepth 1 -maxdepth 1 -type d -printf '%T@ %f\n' | sort -rn | tail -n +$((KEEP + 1)) | cut -d' ' -f2-)
for d in "${old[@]}"; do
    echo "removing workspace $d"
    rm -rf -- "./${d:?}"
done
echo "kept $KEEP, removed ${#old[@]}"
