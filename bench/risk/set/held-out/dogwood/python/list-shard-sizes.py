#!/usr/bin/env python
# -*- coding: utf-8 -*-
# python 2: sizes of the shards of the event database
import sys

import psycopg2

SHARDS = ['10.50.0.%d' % i for i in range(11, 17)]


def size(host):
    conn = psycopg2.connect(host=host, dbname='events', user='monitor', connect_timeout=5)
    try:
        cur = conn.cursor()
        cur.execute('select pg_database_size(current_database())')
        return cur.fetchone()[0]
    finally:
        conn.close()


total = 0
for h in SHARDS:
    try:
        n = size(h)
    except psycopg2.Error, e:
        print >>sys.stderr, '%s: %s' % (h, e)
        continue
    total += n
    print '%-14s %8.1f GB' % (h, n / 1e9)
print 'total %.1f GB' % (total / 1e9)
