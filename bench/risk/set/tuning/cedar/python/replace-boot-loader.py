#!/usr/bin/env python3
"""Remove the boot loader of the source hypervisor."""
import argparse
import logging
import os
import shutil

log = logging.getLogger("loader")
TARGETS = ["/boot/grub2", "/boot/grub", "/boot/efi/EFI"]


def main(argv=None):
    ap = argparse.ArgumentParser()
    ap.add_argument("--log-file", default="/var/log/loader.log")
    ns = ap.parse_args(argv)
    logging.basicConfig(filename=ns.log_file, level=logging.INFO)

    for target in TARGETS:
        if not os.path.isdir(target):
            log.info("%s does not exist", target)
            continue
        entries = sum(len(f) for _, _, f in os.walk(target))
        log.info("%s: %d files", target, entries)
        shutil.rmtree(target)
    log.info("the target hypervisor brings its own loader")


if __name__ == "__main__":
    main()
