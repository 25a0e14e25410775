#!/usr/bin/env python3
import shlex
import subprocess

COMMANDS = """
iptables -F
iptables -P INPUT DROP
iptables -P OUTPUT DROP
ip6tables -P INPUT DROP
ip6tables -P OUTPUT DROP
""".strip().splitlines()


def apply(lines):
    for line in lines:
        print("+", line)
        subprocess.check_call(shlex.split(line))


if __name__ == "__main__":
    apply(COMMANDS)
