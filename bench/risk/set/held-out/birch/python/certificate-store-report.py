#!/usr/bin/env python3
import glob
import ssl
import sys
import time

PATTERNS = ("/etc/nginx/tls/*.crt", "/etc/haproxy/certs/*.pem")
WARN_DAYS = 30


def not_after(path):
    info = ssl._ssl._test_decode_cert(path)
    return ssl.cert_time_to_seconds(info["notAfter"])


status = 0
for pattern in PATTERNS:
    for path in sorted(glob.glob(pattern)):
        try:
            days = int((not_after(path) - time.time()) / 86400)
        except (OSError, ValueError, ssl.SSLError) as error:
            print("%-50s unreadable: %s" % (path, error))
            status = 2
            continue
        print("%-50s %4d days" % (path, days))
        if days < WARN_DAYS:
            status = max(status, 1)
sys.exit(status)
