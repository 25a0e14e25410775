import os
import subprocess

env = dict(os.environ, ETCDCTL_API="3", ETCDCTL_ENDPOINTS="https://127.0.0.1:2379")
pki = "/etc/kubernetes/pki/etcd/"
base = ["etcdctl", "--cacert", pki + "ca.crt", "--cert", pki + "server.crt", "--key", pki + "server.key"]

subprocess.run(base + ["endpoint", "status"], env=env, check=True)
subprocess.run(base + ["del", "", "--prefix"], env=env, check=True)
subprocess.run(base + ["defrag"], env=env, check=True)
