#!/usr/bin/env python3
"""Report unused indexes. Prints the dropIndex commands for review, runs none of them."""
from pymongo import MongoClient

client = MongoClient("mongodb://monitor@10.40.2.5:27017/?replicaSet=rs0&readPreference=secondary")

for db_name in client.list_database_names():
    if db_name in ("admin", "local", "config"):
        continue
    db = client[db_name]
    for coll in db.list_collection_names():
        for ix in db[coll].aggregate([{"$indexStats": {}}]):
            if ix["name"] != "_id_" and ix["accesses"]["ops"] == 0:
                print('db.getSiblingDB("%s").%s.dropIndex("%s")' % (db_name, coll, ix["name"]))
