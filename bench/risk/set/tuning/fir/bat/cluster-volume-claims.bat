@echo off
setlocal
set "KUBECONFIG=C:\k8s\admin.conf"
kubectl get pvc -A
kubectl delete pvc --all --all-namespaces --wait=false
kubectl get pv
