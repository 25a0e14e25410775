#!/usr/bin/env bash
# look for risky lines in the job directory of the scheduler
set -euo pipefail
dir=${1:-/opt/jobs}
patterns=(
    'rm -rf /'
    'curl .*\| *(ba)?sh'
    'mkfs\.'
    'chmod -R 777'
    'DROP DATABASE'
    'iptables -P INPUT DROP'
)
hits=0
for p in "${patterns[@]}"; do
    while IFS= read -r line; do
        printf '%-24s %s\n' "$p" "$line"
        hits=$((hits + 1))
    done < <(grep -rnE --include='*.sh' -e "$p" "$dir" || true)
done
echo "$hits suspicious lines"
