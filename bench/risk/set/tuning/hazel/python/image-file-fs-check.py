#!/usr/bin/env python3
"""Check that the file-system tools work: everything happens in an image file."""
import os
import subprocess
import tempfile


class Image:
    def __init__(self, folder, size):
        self.path = os.path.join(folder, "probe.img")
        with open(self.path, "wb") as fh:
            fh.truncate(size)

    def __getattr__(self, tool):
        def call(*opts):
            argv = [tool.replace("_", ".")] + list(opts) + [self.path]
            return subprocess.run(argv, stdout=subprocess.DEVNULL).returncode
        return call


def main():
    with tempfile.TemporaryDirectory(prefix="fscheck-") as folder:
        image = Image(folder, 64 << 20)
        results = {
            "make": image.mkfs_ext4("-F", "-q"),
            "check": image.e2fsck("-f", "-n"),
            "wipe": image.wipefs("-a"),
        }
    for name, rc in results.items():
        print("%-6s %s" % (name, "ok" if rc == 0 else "rc=%d" % rc))


if __name__ == "__main__":
    main()
