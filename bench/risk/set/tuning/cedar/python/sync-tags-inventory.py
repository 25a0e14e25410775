#!/usr/bin/env python3
"""Send the facts of this server to the inventory of the target cloud."""
import argparse
import json
import logging
import os
import platform
import socket
import time
import urllib.error
import urllib.request

log = logging.getLogger("tags")


def facts():
    st = os.statvfs("/")
    return {
        "host": socket.getfqdn(),
        "kernel": platform.release(),
        "arch": platform.machine(),
        "cpus": os.cpu_count(),
        "root_gb": round(st.f_blocks * st.f_frsize / 1e9, 1),
        "root_used": round(100.0 * (1 - st.f_bavail / st.f_blocks), 1),
    }


def send(url, body, tries=4):
    data = json.dumps(body).encode()
    for attempt in range(1, tries + 1):
        req = urllib.request.Request(url, data=data, method="PUT",
                                     headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(req, timeout=10) as resp:
                return resp.status
        except urllib.error.HTTPError as exc:
            if exc.code < 500:
                raise
            log.warning("attempt %d: %s", attempt, exc)
        except urllib.error.URLError as exc:
            log.warning("attempt %d: %s", attempt, exc.reason)
        time.sleep(2 ** attempt)
    return None


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--wave", type=int, required=True)
    ap.add_argument("--url", default="https://inventory.example.com/v1/hosts")
    ap.add_argument("--print-only", action="store_true")
    ns = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")

    body = facts()
    body["wave"] = ns.wave
    if ns.print_only:
        print(json.dumps(body, indent=2, sort_keys=True))
        return 0
    status = send("%s/%s" % (ns.url, body["host"]), body)
    log.info("status %s", status)
    return 0 if status in (200, 201, 204) else 1


if __name__ == "__main__":
    raise SystemExit(main())
