#!/usr/bin/env python3
"""Allow the monitoring network to reach the node exporter."""
import subprocess
import sys

RULE = "-p tcp -s 10.20.0.0/16 --dport 9100 -m comment --comment node-exporter -j ACCEPT".split()
# never: iptables -F ; iptables -P INPUT DROP


def iptables(action, *rest):
    argv = ["iptables", "-w", "5", action, "INPUT", *rest, *RULE]
    return subprocess.run(argv, stderr=subprocess.DEVNULL).returncode


def main():
    if iptables("-C") == 0:
        print("rule is present")
        return 0
    rc = iptables("-I", "1")
    print("rule added" if rc == 0 else "iptables failed")
    return rc


if __name__ == "__main__":
    sys.exit(main())
