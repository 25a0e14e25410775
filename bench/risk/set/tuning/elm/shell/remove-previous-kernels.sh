#!/bin/bash
set -euo pipefail
running=$(uname -r)
mapfile -t old < <(dnf repoquery --installonly --latest-limit=-2 -q)
if ((${#old[@]} == 0)); then
  echo "no old kernels"
  exit 0
fi
for k in "${old[@]}"; do
  if [[ $k == *"$running"* ]]; then
    echo "running kernel is in the list, stop" >&2
    exit 1
  fi
done
printf 'removing %s\n' "${old[@]}"
dnf -y remove "${old[@]}"
ls /boot/vmlinuz-*
