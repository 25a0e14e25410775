#!/usr/bin/env bash
set -euo pipefail
# snapshot of the etcd of a Kubernetes control plane node
pki=/etc/kubernetes/pki/etcd
dest=/backup/etcd
snap=$dest/etcd-$(date +%F-%H%M).db
install -d -m 0700 "$dest"
ETCDCTL_API=3 etcdctl --endpoints=https://127.0.0.1:2379 \
    --cacert="$pki/ca.crt" --cert="$pki/server.crt" --key="$pki/server.key" \
    snapshot save "$snap"
ETCDCTL_API=3 etcdctl snapshot status "$snap" -w table
find "$dest" -maxdepth 1 -type f -name 'etcd-*.db' -mtime +10 -delete
