#!/usr/bin/env bash
# Unpacks a bundle in scratch space, counts its files, removes the scratch space.
set -euo pipefail
declare -A tool=([wipe]=rm [list]=ls)
declare -A flag=([wipe]=-rf [list]=-la)
scratch=$(mktemp -d /var/tmp/bundle.XXXXXXXX)

act() {
  local -n t=tool f=flag
  "${t[$1]}" "${f[$1]}" -- "${scratch:?}"
}
trap 'act wipe' EXIT

bundle=${1:?usage: $0 BUNDLE.tar.gz}
tar -xzf "$bundle" -C "$scratch" --no-same-owner
act list
printf 'files: %d\n' "$(find "$scratch" -type f | wc -l)"
