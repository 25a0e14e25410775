#!/bin/bash
# after the migration the WAL archive belonged to a numeric uid
set -euo pipefail
arch=/var/lib/pgsql/14/archive
[[ -d $arch && ! -L $arch ]] || { echo "$arch is not a directory" >&2; exit 1; }
chown -R --no-dereference postgres:postgres "$arch"
find "$arch" -type d -exec chmod 0700 {} +
find "$arch" -type f -exec chmod 0600 {} +
stat -c '%U:%G %a %n' "$arch"
