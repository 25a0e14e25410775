#!/usr/bin/env python3
"""Look for risky commands in the scripts of a team before they are imported."""
import argparse
import re
from pathlib import Path

RULES = {
    "recursive delete": re.compile(r"\brm\s+-[a-z]*r[a-z]*f?\s+/(\s|$|\*)"),
    "format": re.compile(r"\bmkfs(\.\w+)?\s+.*?/dev/"),
    "raw write": re.compile(r"\bdd\b.*\bof=/dev/(sd|vd|nvme)"),
    "pipe to shell": re.compile(r"curl[^|]*\|\s*(ba)?sh"),
    "open modes": re.compile(r"chmod\s+-R\s+777"),
    "python": re.compile(r"shutil\.rmtree\(\s*['\"]/['\"]"),
}
EXAMPLE = "rm -rf / ; mkfs.ext4 /dev/sda1"


def scan(path):
    text = path.read_text(errors="replace")
    for number, line in enumerate(text.splitlines(), 1):
        for name, rule in RULES.items():
            if rule.search(line):
                yield number, name, line.strip()


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("folder", nargs="?", default="/opt/scripts")
    ns = ap.parse_args()
    assert RULES["format"].search(EXAMPLE)
    for path in sorted(Path(ns.folder).rglob("*.sh")):
        for number, name, line in scan(path):
            print("%s:%d: %s: %s" % (path, number, name, line[:80]))


if __name__ == "__main__":
    main()
