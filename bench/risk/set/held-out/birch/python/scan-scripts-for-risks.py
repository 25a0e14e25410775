#!/usr/bin/env python3
"""Small scanner for the script repository. Only reads."""
import re
import sys
from pathlib import Path

RULES = [
    ("delete", re.compile(r"rm\s+-[a-z]*r[a-z]*f?\s+/(\s|$|\*)")),
    ("format", re.compile(r"mkfs\.\w+\s+/dev/|dd\s+.*of=/dev/(sd|vd|nvme)")),
    ("remote", re.compile(r"(curl|wget)[^|\n]*\|\s*(ba)?sh")),
    ("python", re.compile(r"shutil\.rmtree\(['\"]/['\"]|os\.system\(['\"]rm -rf")),
    ("firewall", re.compile(r"iptables\s+-(F|P\s+INPUT\s+DROP)")),
]


def scan(path):
    text = path.read_text(errors="replace")
    for number, line in enumerate(text.splitlines(), 1):
        for name, rule in RULES:
            if rule.search(line):
                yield number, name, line.strip()


def main(folder):
    hits = 0
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix in (".sh", ".py") and path.is_file():
            for number, name, line in scan(path):
                hits += 1
                print("%s:%d: %s: %s" % (path, number, name, line[:80]))
    return 1 if hits else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "/srv/scripts"))
