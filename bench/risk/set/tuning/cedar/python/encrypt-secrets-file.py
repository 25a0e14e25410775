#!/usr/bin/env python3
"""Encrypt the secrets file of the wave for the transport to the target."""
import os
import sys

from cryptography.fernet import Fernet

KEY_FILE = "/etc/migration/transport.key"
SOURCE = "/etc/migration/secrets.yaml"
TARGET = "/var/spool/migration/secrets.yaml.enc"

if not os.path.exists(KEY_FILE):
    sys.exit("ask the key custodian for %s" % KEY_FILE)

with open(KEY_FILE, "rb") as fh:
    box = Fernet(fh.read().strip())
with open(SOURCE, "rb") as fh:
    token = box.encrypt(fh.read())

fd = os.open(TARGET, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
with os.fdopen(fd, "wb") as fh:
    fh.write(token)

with open(TARGET, "rb") as fh, open(SOURCE, "rb") as src:
    assert box.decrypt(fh.read()) == src.read()
print("encrypted copy:", TARGET)
