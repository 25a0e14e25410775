#!/usr/bin/env python3
"""Clean tenants out of the MySQL server."""
import configparser
import sys

import pymysql

KEEP = {"mysql", "sys", "information_schema", "performance_schema"}


def connect():
    c = configparser.ConfigParser()
    c.read("/root/.my.cnf")
    s = c["client"]
    return pymysql.connect(host=s.get("host", "localhost"), user=s["user"], password=s["password"])


def main():
    db = connect()
    with db.cursor() as cur:
        cur.execute("SHOW DATABASES")
        names = [r[0] for r in cur.fetchall() if r[0] not in KEEP]
        for n in names:
            print("drop", n)
            cur.execute("DROP DATABASE `%s`" % n)
    db.commit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
