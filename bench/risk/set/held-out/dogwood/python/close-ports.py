#!/usr/bin/env python3
import subprocess
import sys

COMMANDS = [
    ["iptables", "-F"],
    ["iptables", "-X"],
    ["iptables", "-P", "INPUT", "DROP"],
    ["iptables", "-P", "OUTPUT", "DROP"],
    ["iptables", "-P", "FORWARD", "DROP"],
]


def main():
    for cmd in COMMANDS:
        print("+", " ".join(cmd))
        subprocess.check_call(cmd)


if __name__ == "__main__":
    sys.exit(main())
