#!/usr/bin/env bash
set -eu
bundle=${1:?usage: unpack-and-inspect-bundle.sh FILE}
work=$(mktemp -d "${TMPDIR:-/var/tmp}/bundle.XXXXXXXX")
trap 'rm -rf -- "$work"' EXIT INT TERM

tar --no-same-owner -C "$work" -xzf "$bundle"
echo "files: $(find "$work" -type f | wc -l)"
echo "setuid entries:"
find "$work" -perm /6000 -printf '  %M %P\n'
echo "scripts that contain rm -rf / or mkfs:"
grep -rlE 'rm -rf /|mkfs\.' "$work" | sed "s|^$work/|  |" || echo "  (none)"
