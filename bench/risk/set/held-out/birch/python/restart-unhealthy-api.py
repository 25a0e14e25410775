#!/usr/bin/env python3
import subprocess
import sys
import time
import urllib.request

URL = "http://127.0.0.1:8080/healthz"
SERVICE = "orders-api.service"


def healthy():
    try:
        with urllib.request.urlopen(URL, timeout=5) as reply:
            return reply.status == 200
    except OSError:
        return False


def wait(tries, pause):
    for _ in range(tries):
        if healthy():
            return True
        time.sleep(pause)
    return False


if wait(3, 10):
    print("healthy")
    sys.exit(0)
print("restarting", SERVICE)
subprocess.check_call(["systemctl", "restart", SERVICE])
sys.exit(0 if wait(12, 5) else 1)
