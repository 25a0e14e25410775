#!/bin/bash
# dangling layers of the build hosts, older than ten days; volumes and containers stay
set -eu
docker system df
docker image prune --force --filter 'until=240h'
docker system df
