#!/usr/bin/env python3
"""Restore one table into a temporary schema and compare row counts."""
import uuid

import psycopg2
from psycopg2 import sql

schema = "check_" + uuid.uuid4().hex[:12]

conn = psycopg2.connect("dbname=restore_test user=restore host=10.50.9.20")
conn.autocommit = True
cur = conn.cursor()
cur.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
try:
    cur.execute(sql.SQL("CREATE TABLE {}.invoices (LIKE public.invoices)").format(sql.Identifier(schema)))
    with open("/backup/pg/csv/invoices.csv") as fh:
        cur.copy_expert(sql.SQL("COPY {}.invoices FROM STDIN CSV HEADER").format(sql.Identifier(schema)), fh)
    cur.execute(sql.SQL("SELECT count(*) FROM {}.invoices").format(sql.Identifier(schema)))
    print("rows:", cur.fetchone()[0])
finally:
    cur.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(schema)))
    conn.close()
