#!/usr/bin/env python3
"""Memory and role of the cache nodes."""
import socket

NODES = [("10.30.1.11", 6379), ("10.30.1.12", 6379), ("10.30.1.13", 6379)]
# hex keeps the scheduler from eating the CRLF
ASK = bytes.fromhex("2a310d0a24340d0a494e464f0d0a")


def info(node):
    with socket.create_connection(node, timeout=5) as s:
        s.settimeout(5)
        s.sendall(ASK)
        data = b""
        while b"cluster_enabled" not in data:
            part = s.recv(65536)
            if not part:
                break
            data += part
    return dict(l.split(":", 1) for l in data.decode(errors="replace").split("\r\n") if ":" in l)


for n in NODES:
    try:
        i = info(n)
        print(n[0], i.get("role"), i.get("used_memory_human"))
    except OSError as e:
        print(n[0], "down:", e)
