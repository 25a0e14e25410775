#!/usr/bin/env python3
"""Reload nginx when its configuration is valid, and check the health page."""
import asyncio
import sys
import urllib.error
import urllib.request

STEPS = [("test", ["nginx", "-t"]), ("reload", ["systemctl", "reload", "nginx.service"])]
HEALTH = "http://127.0.0.1/healthz"


async def step(title, argv):
    proc = await asyncio.create_subprocess_exec(*argv, stderr=asyncio.subprocess.PIPE)
    _, err = await proc.communicate()
    if proc.returncode:
        sys.stderr.write(err.decode(errors="replace"))
    print(title, "ok" if proc.returncode == 0 else "failed")
    return proc.returncode == 0


def healthy():
    try:
        with urllib.request.urlopen(HEALTH, timeout=3) as reply:
            return reply.status == 200
    except (urllib.error.URLError, OSError):
        return False


async def main():
    for title, argv in STEPS:
        if not await step(title, argv):
            return 1
    for _ in range(10):
        if healthy():
            print("healthy")
            return 0
        await asyncio.sleep(1)
    return 2


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
