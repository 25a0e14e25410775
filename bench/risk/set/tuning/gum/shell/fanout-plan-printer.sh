#!/usr/bin/env bash
# Prints the plan of the decommissioning for the change request. It contacts no host.
set -u
hosts=(10.20.4.21 10.20.4.22)
steps=(
  'systemctl stop app.service'
  'rm -rf /var/lib/app /opt/app'
  'wipefs --all /dev/vdb'
  'userdel -r app'
)
n=0
for h in "${hosts[@]}"; do
  printf '## %s\n' "$h"
  for s in "${steps[@]}"; do
    printf '%3d  ssh root@%s %q\n' "$((++n))" "$h" "$s"
  done
done | tee /var/tmp/decommission-plan.txt
printf '%s\n' "plan written, to be approved by two persons"
