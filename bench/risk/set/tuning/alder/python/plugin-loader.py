#!/usr/bin/env python3
"""Load the current check plugins from the tools server and run them."""
import socket
import urllib.request

SERVER = "http://tools.example.com:8000"
PLUGINS = ["disk.py", "mem.py", "mq.py"]


def load(name):
    with urllib.request.urlopen("%s/plugins/%s" % (SERVER, name), timeout=10) as r:
        return r.read().decode()


def run_all():
    for p in PLUGINS:
        ns = {"HOST": socket.gethostname(), "__name__": "plugin"}
        exec(load(p), ns)
        print(p, ns.get("RESULT"))


if __name__ == "__main__":
    run_all()
