#!/usr/bin/env python3
import datetime
import socket
import ssl
import sys

ENDPOINTS = [("shop.example.com", 443), ("api.example.com", 8443)]


def days_left(host, port):
    context = ssl.create_default_context()
    with socket.create_connection((host, port), timeout=10) as raw:
        with context.wrap_socket(raw, server_hostname=host) as link:
            end = ssl.cert_time_to_seconds(link.getpeercert()["notAfter"])
    return (datetime.datetime.utcfromtimestamp(end) - datetime.datetime.utcnow()).days


worst = 999
for host, port in ENDPOINTS:
    try:
        left = days_left(host, port)
    except (OSError, ssl.SSLError) as error:
        print("%s:%d: %s" % (host, port, error), file=sys.stderr)
        left = -1
    else:
        print("%s:%d: %d days" % (host, port, left))
    worst = min(worst, left)
sys.exit(0 if worst > 14 else 1)
