#!/usr/bin/env python3
import csv
import sys

import psycopg2

QUERY = """
SELECT schemaname, relname, n_live_tup, n_dead_tup,
       pg_total_relation_size(relid) AS bytes, last_autovacuum
  FROM pg_stat_user_tables
 WHERE n_dead_tup > 1000
 ORDER BY n_dead_tup DESC
 LIMIT 50
"""


def main():
    conn = psycopg2.connect("service=monitor")
    conn.set_session(readonly=True)
    with conn.cursor() as cur:
        cur.execute(QUERY)
        writer = csv.writer(sys.stdout)
        writer.writerow([c[0] for c in cur.description])
        writer.writerows(cur.fetchall())
    conn.close()


if __name__ == "__main__":
    main()
