#!/bin/bash
# rehearse the drain for the patch window
set -u
export KUBECONFIG=/etc/kubernetes/ops.conf
for n in $(kubectl get nodes -l patch=wave1 -o name); do
	echo "== $n"
	kubectl drain "${n#node/}" --ignore-daemonsets --delete-emptydir-data --dry-run=server
done
kubectl delete pods -A --field-selector=status.phase=Failed --dry-run=client
