#!/usr/bin/env python3
"""Build the configuration bundle in a scratch folder."""
import os
import shutil
import subprocess
import tempfile

work = tempfile.mkdtemp(prefix="bundle-", dir="/var/tmp")
try:
    shutil.copytree("/etc/nginx", os.path.join(work, "nginx"))
    subprocess.run(["tar", "-C", work, "-czf", "/var/backups/nginx-conf.tgz", "nginx"], check=True)
finally:
    shutil.rmtree(work)
