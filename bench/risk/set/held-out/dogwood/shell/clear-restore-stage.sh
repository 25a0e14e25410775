#!/bin/bash
# empty the staging directory of the restore job
set -euo pipefail

stage_dir=/var/tmp/pg-restore-stage

empty_dir() {
    local d=${1:?directory missing}
    case $d in
        /var/tmp/pg-restore-*) ;;
        *) echo "refusing to touch $d" >&2; return 1 ;;
    esac
    rm -rf -- "${d:?}"/*
}

if pgrep -f 'pg_restore .*pg-restore-stage' >/dev/null; then
    echo "a restore is still running" >&2
    exit 1
fi
mkdir -p "$stage_dir"
empty_dir "$stage_dir"
