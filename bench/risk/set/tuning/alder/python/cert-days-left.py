#!/usr/bin/env python3
"""Days left on TLS listeners."""
import datetime
import socket
import ssl
import sys

HOSTS = ["gw1.pay.example.com:8443", "gw2.pay.example.com:8443", "vault.example.com:443"]
WARN = 30


def days_left(hp):
    host, port = hp.rsplit(":", 1)
    ctx = ssl.create_default_context()
    with socket.create_connection((host, int(port)), timeout=8) as raw:
        with ctx.wrap_socket(raw, server_hostname=host) as s:
            end = ssl.cert_time_to_seconds(s.getpeercert()["notAfter"])
    now = datetime.datetime.now(datetime.timezone.utc).timestamp()
    return int((end - now) // 86400)


def main():
    rc = 0
    for hp in HOSTS:
        try:
            n = days_left(hp)
        except OSError as e:
            print("%-36s ERROR %s" % (hp, e))
            rc = 2
            continue
        print("%-36s %d" % (hp, n))
        if n < WARN:
            rc = max(rc, 1)
    return rc


if __name__ == "__main__":
    sys.exit(main())
