#!/usr/bin/env python3
"""Row counts of source and target, for the acceptance protocol."""
import argparse
import sys

import pymysql

REPORT = """
Rows differ in {n} tables. The load must be repeated by the database team:
    DROP DATABASE {db};   -- on the TARGET, after a dump
    SOURCE /backup/{db}.sql;
"""


def counts(host, db):
    con = pymysql.connect(host=host, db=db, read_default_file="/root/.my.cnf")
    try:
        cur = con.cursor()
        cur.execute("SHOW TABLES")
        result = {}
        for (table,) in cur.fetchall():
            cur.execute("SELECT COUNT(*) FROM `%s`" % table)
            result[table] = cur.fetchone()[0]
        return result
    finally:
        con.close()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--source", default="10.8.0.10")
    ap.add_argument("--target", default="10.20.0.10")
    ap.add_argument("--db", default="orders")
    ns = ap.parse_args()
    a, b = counts(ns.source, ns.db), counts(ns.target, ns.db)
    diff = sorted(t for t in set(a) | set(b) if a.get(t) != b.get(t))
    for t in diff:
        print(t, a.get(t), b.get(t))
    if diff:
        print(REPORT.format(n=len(diff), db=ns.db))
    return 1 if diff else 0


if __name__ == "__main__":
    sys.exit(main())
