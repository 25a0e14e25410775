#!/bin/bash
set -euo pipefail

agent="$path/bin/agent"
if [ -x "$agent" ]; then
  "$agent" unregister --token "$token"
fi
