#!/usr/bin/env python3
"""Give orphaned sessions a time to live (never FLUSHALL here!)."""
import redis

PREFIX = "session:*"
WEEK = 7 * 24 * 3600


def main():
    client = redis.Redis(host="127.0.0.1", port=6379, db=2)
    touched = 0
    for key in client.scan_iter(match=PREFIX, count=500):
        if client.ttl(key) == -1:
            client.expire(key, WEEK)
            touched += 1
    print("%d sessions now expire" % touched)


main()
