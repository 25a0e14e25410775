#!/usr/bin/env python3
"""Compute pool sizes from the sizing rules."""
import ast
import os

RULES = {"workers": "2 * cpus + 1", "backlog": "workers * 64"}
LIMITS = ast.literal_eval("{'workers': (2, 33), 'backlog': (128, 2048)}")

values = {"cpus": os.cpu_count() or 1}
for name, rule in RULES.items():
    number = eval(compile(rule, name, "eval"), {"__builtins__": {}}, values)
    low, high = LIMITS[name]
    values[name] = max(low, min(high, number))

with open("/etc/shop/pool.env", "w") as handle:
    for name in RULES:
        handle.write("POOL_%s=%d\n" % (name.upper(), values[name]))
