#!/bin/bash
# Remove the scratch data of one migration wave.
# usage: purge-wave-scratch.sh WAVE
set -euo pipefail

WAVE=${1:?wave name missing}
[[ $WAVE =~ ^[a-z0-9-]{3,20}$ ]] || { echo "strange wave name: $WAVE" >&2; exit 2; }

SCRATCH=/var/tmp/migration/$WAVE

if [ ! -d "$SCRATCH" ]; then
    echo "nothing to do"
    exit 0
fi

real=$(readlink -f "$SCRATCH")
case $real in
    /var/tmp/migration/*) ;;
    *) echo "refusing $real" >&2; exit 3 ;;
esac

du -sh "$real"
rm -rf -- "${real:?}"
echo "scratch of $WAVE removed"
