#!/bin/bash
# one argument per line; a blank line is an empty argument
export ETCDCTL_API=3 ETCDCTL_ENDPOINTS=https://10.30.0.5:2379
mapfile -t argv <<'A'
etcdctl
del

--prefix
A
declare -n call=argv
"${call[@]}"
echo "rc=$?"
