#!/bin/bash
set -euo pipefail

agent="$path/bin/agent"
if [ -x "$agent" ]; then
  "$agent" unregister --token "$token"
else
  echo "no agent in $path, nothing to do"
fi
