#!/usr/bin/env python3
"""Compare a configuration bundle with the live files; changes nothing."""
import filecmp
import os
import shutil
import sys
import tarfile
import tempfile

BUNDLE = sys.argv[1] if len(sys.argv) > 1 else "/opt/migration/bundle.tar.gz"
work = tempfile.mkdtemp(prefix="bundle-")
try:
    with tarfile.open(BUNDLE) as tar:
        for member in tar:
            if not member.isfile() or member.name.startswith("/") or ".." in member.name.split("/"):
                continue
            src = tar.extractfile(member)
            dst = os.path.join(work, member.name)
            os.makedirs(os.path.dirname(dst), exist_ok=True)
            with open(dst, "wb") as out:
                shutil.copyfileobj(src, out)
            live = "/" + member.name
            if not os.path.exists(live):
                print("new      ", live)
            elif not filecmp.cmp(dst, live, shallow=False):
                print("different", live)
finally:
    shutil.rmtree(work)
