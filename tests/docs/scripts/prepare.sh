#!/bin/sh
# Gets the data disk of a migrated server ready.
mkfs.ext3 /dev/sdb
mount /dev/sdb /data
