#!/bin/bash
set -uo pipefail
latest=$(curl -fsS --max-time 10 https://api.example.com/releases/latest | jq -r '.tag_name // empty')
if [[ ! $latest =~ ^v[0-9]+(\.[0-9]+){2}$ ]]; then
  echo "no usable answer" >&2
  exit 1
fi
have=$(/opt/orders/bin/orders --version | sed -n 's/^orders \(v[0-9.]*\).*/\1/p')
printf 'installed %s, latest %s\n' "${have:-none}" "$latest"
[[ $have == "$latest" ]] || echo "update by: curl https://downloads.example.com/install.sh | bash"
