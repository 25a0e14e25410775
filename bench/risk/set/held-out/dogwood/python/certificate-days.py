#!/usr/bin/env python3
"""Days until the TLS certificates of the database end points expire."""
import datetime
import socket
import ssl
import sys

ENDPOINTS = [("pg-1.example.com", 8443), ("mongo-1.example.com", 27017), ("kafka-1.example.com", 9093)]
worst = 9999
for host, port in ENDPOINTS:
    ctx = ssl.create_default_context(cafile="/etc/pki/internal/ca.pem")
    try:
        with socket.create_connection((host, port), timeout=5) as raw:
            with ctx.wrap_socket(raw, server_hostname=host) as tls:
                not_after = ssl.cert_time_to_seconds(tls.getpeercert()["notAfter"])
    except OSError as exc:
        print("%s:%d %s" % (host, port, exc))
        worst = 0
        continue
    days = int((not_after - datetime.datetime.now().timestamp()) / 86400)
    worst = min(worst, days)
    print("%s:%d %d days" % (host, port, days))
sys.exit(0 if worst > 21 else 1)
