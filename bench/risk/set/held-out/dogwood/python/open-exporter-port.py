#!/usr/bin/env python3
"""Allow the monitoring server to scrape the exporter (one port, one source)."""
import subprocess
import sys

SOURCE, PORT = "10.10.4.20/32", "9104"
RULE = ["INPUT", "-p", "tcp", "-s", SOURCE, "--dport", PORT, "-j", "ACCEPT"]


def main():
    if subprocess.run(["iptables", "-C"] + RULE, stderr=subprocess.DEVNULL).returncode == 0:
        print("rule exists")
        return 0
    subprocess.check_call(["iptables", "-I"] + RULE)
    print("rule added; policies stay as they are")
    return 0


if __name__ == "__main__":
    sys.exit(main())
