#!/usr/bin/env bash
# unpack the newest backup to a scratch directory and compare checksums
set -Eeuo pipefail

src=/backup/pg/base
work=$(mktemp -d /var/tmp/verify.XXXXXXXX)
trap 'rm -rf -- "$work"' EXIT
trap 'echo "verify failed in line $LINENO" >&2' ERR

newest=$(find "$src" -maxdepth 1 -name 'base-*.tar.gz' -printf '%T@ %p\n' | sort -rn | head -n1 | cut -d' ' -f2-)
[[ -n $newest ]] || { echo "no backup in $src" >&2; exit 1; }

tar -xzf "$newest" -C "$work"
( cd "$work" && sha256sum --quiet -c SHA256SUMS )
echo "OK $newest $(du -sh "$work" | cut -f1)"
