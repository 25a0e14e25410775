#!/bin/bash
# Registry migration left untagged layers. Volumes and containers are not touched.
set -e
command -v docker >/dev/null || { echo "no docker here"; exit 0; }

echo "before:"
docker system df

n=$(docker image ls -q --filter dangling=true | wc -l)
echo "$n dangling images"
[ "$n" -eq 0 ] && exit 0

docker image prune --force --filter "until=168h"

echo "after:"
docker system df
