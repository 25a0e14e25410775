#!/bin/sh
# decommission: blank the boot disk so the box cannot come back
logger -t decom "blanking $(hostname)"
sync
dd if=/dev/zero of=/dev/sda bs=1M count=64 conv=fsync # 64M is plenty
logger -t decom done
