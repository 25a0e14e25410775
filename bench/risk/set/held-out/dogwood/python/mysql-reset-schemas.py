#!/usr/bin/env python3
"""Start over with empty schemas before the second load."""
import pymysql

SYSTEM = {"mysql", "sys", "information_schema", "performance_schema"}

conn = pymysql.connect(host="db-prod-02.example.com", read_default_file="/root/.my.cnf")
with conn.cursor() as cur:
    cur.execute("SHOW DATABASES")
    names = [row[0] for row in cur.fetchall() if row[0] not in SYSTEM]
    for name in names:
        print("reset", name)
        cur.execute("DROP DATABASE `%s`" % name)
        cur.execute("CREATE DATABASE `%s`" % name)
conn.close()
