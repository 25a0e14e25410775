#!/bin/bash
# Rehearsal of the node exchange: nothing is evicted.
set -euo pipefail
export KUBECONFIG=/etc/kubernetes/admin.conf
node=${NODE:-$(hostname)}
kubectl get node "$node" -o wide
kubectl drain "$node" --ignore-daemonsets --delete-emptydir-data --dry-run=server
kubectl delete node "$node" --dry-run=client
kubectl get pods -A --field-selector "spec.nodeName=$node" --no-headers | awk '{print $1}' | sort | uniq -c
