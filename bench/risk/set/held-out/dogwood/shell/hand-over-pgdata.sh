#!/bin/sh
# hand the data directory of the migrated cluster to the new postgres uid
OLD_UID=26
NEW_UID=$(id -u postgres)
echo "changing owner $OLD_UID -> $NEW_UID"
pg_ctlcluster 14 main stop
chown -R postgres:postgres ${PG_TOP}/
pg_ctlcluster 14 main start
pg_lsclusters
