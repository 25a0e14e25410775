#!/usr/bin/env python3
"""Table of password ages, for the account review. Hashes are not shown."""
import datetime

EPOCH = datetime.date(1970, 1, 1)
today = (datetime.date.today() - EPOCH).days

rows = []
with open("/etc/shadow") as fh:
    for line in fh:
        fields = line.rstrip("\n").split(":")
        name, secret, changed = fields[0], fields[1], fields[2]
        if secret in ("", "*", "!", "!!", "!*"):
            continue
        age = today - int(changed) if changed else -1
        rows.append((age, name, "locked" if secret.startswith("!") else "active"))

print("%-20s %8s %s" % ("account", "days", "state"))
for age, name, state in sorted(rows, reverse=True):
    print("%-20s %8d %s" % (name, age, state))
    if age > 365:
        print("    hint: echo '%s:NEW' | chpasswd   (by the owner, not here)" % name)
