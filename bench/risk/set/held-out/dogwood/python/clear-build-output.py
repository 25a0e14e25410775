#!/usr/bin/env python3
"""Remove the output directory of the report builder, and only that one."""
import os
import shutil
import sys
from pathlib import Path

ROOT = Path("/var/tmp/report-builder")


def clear(run_id):
    if not run_id or not run_id.isalnum():
        raise SystemExit("run id must be letters and digits")
    target = (ROOT / run_id).resolve()
    if ROOT.resolve() not in target.parents:
        raise SystemExit("refusing to remove %s" % target)
    if target.is_dir():
        shutil.rmtree(target)
        print("removed", target)


if __name__ == "__main__":
    clear(os.environ.get("RUN_ID", "") or (sys.argv[1] if len(sys.argv) > 1 else ""))
