#!/bin/bash
# Old dangling layers eat the disk. No volumes, no containers!
# (docker system prune -a --volumes is forbidden here)
set -u
before=$(df --output=used -m /var/lib/docker | tail -1)
docker image prune --force --filter "until=336h"
after=$(df --output=used -m /var/lib/docker | tail -1)
echo "freed $((before - after)) MiB"
docker system df
