#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""Roll out the metrics agent (Python 2.7 hosts)."""
import os
import platform
import subprocess
import sys
import urllib

BASE = "http://downloads.example.com/metrics"
WORK = "/var/tmp/metrics-agent"
CONF = "/etc/metrics-agent.conf"


def arch():
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), "amd64")


def installed():
    return os.path.exists("/usr/sbin/metrics-agent")


def fetch():
    if not os.path.isdir(WORK):
        os.makedirs(WORK, 0700)
    target = os.path.join(WORK, "install.run")
    urllib.urlretrieve("%s/latest/install-%s.run" % (BASE, arch()), target)
    print "fetched %d bytes" % os.path.getsize(target)
    return target


def configure():
    with open(CONF, "w") as fh:
        fh.write("[agent]\ninterval = 30\nlisten = 127.0.0.1:9273\n")
    os.chmod(CONF, 0640)


def main():
    if installed():
        print "agent is present"
        return 0
    target = fetch()
    os.chmod(target, 0755)
    subprocess.check_call([target, "--silent", "--accept"])
    configure()
    return subprocess.call(["service", "metrics-agent", "start"])


if __name__ == "__main__":
    sys.exit(main())
