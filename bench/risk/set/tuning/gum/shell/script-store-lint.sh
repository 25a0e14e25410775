#!/usr/bin/env bash
# Reports doubtful lines in the stored scripts, changes nothing.
set -uo pipefail
store=${1:-/opt/coc/scripts}
declare -A rule=(
  [delete]='rm +-[a-z]*r[a-z]* +/'
  [format]='mkfs\.[a-z0-9]+ +.*/dev/'
  [pipe]='(curl|wget) .*\| *(ba)?sh'
  [mode]='chmod +-R +777'
  [flush]='iptables +-F|FLUSHALL|DROP +DATABASE'
  [trigger]='/proc/sysrq-trigger'
)
found=0
while IFS= read -r -d '' f; do
  for r in "${!rule[@]}"; do
    while IFS=: read -r no text; do
      printf '%s:%s: %s: %s\n' "$f" "$no" "$r" "$text"
      found=$((found + 1))
    done < <(grep -nE -- "${rule[$r]}" "$f")
  done
done < <(find "$store" -type f -name '*.sh' -print0)
echo "$found findings"
(( found == 0 ))
