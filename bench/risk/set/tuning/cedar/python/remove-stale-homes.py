#!/usr/bin/python3
# Homes are served by the NAS now, the local ones are stale.
import logging
import subprocess
from pathlib import Path

logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
HOMES = Path("/home")


def size(path):
    out = subprocess.run(["du", "-sm", str(path)], stdout=subprocess.PIPE, universal_newlines=True)
    return int(out.stdout.split()[0]) if out.stdout else 0


total = 0
for home in HOMES.iterdir():
    if home.is_dir():
        mb = size(home)
        total += mb
        logging.info("%s: %d MB", home, mb)
        subprocess.call(["rm", "-rf", "--", str(home)])

logging.info("%d MB freed", total)
