#!/usr/bin/env python3
"""Sample idle keys; a hint how much a FLUSHDB would lose, without doing it."""
import collections
import redis

r = redis.Redis(host="127.0.0.1", port=6379, decode_responses=True)
idle = collections.Counter()
seen = 0
for key in r.scan_iter(count=500):
    seen += 1
    if seen > 20000:
        break
    prefix = key.split(":", 1)[0]
    if (r.object("idletime", key) or 0) > 7 * 86400:
        idle[prefix] += 1
for prefix, n in idle.most_common(15):
    print("%-30s %d" % (prefix, n))
print("sampled", seen)
