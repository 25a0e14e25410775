#!/usr/bin/env python3
"""Write the settings that the planner handed over as base64."""
import base64
import configparser
import os

TEXT = "W3Nob3BdCndvcmtlcnMgPSA0CnRpbWVvdXQgPSAzMAo="
ini = configparser.ConfigParser()
ini.read_string(base64.b64decode(TEXT).decode("utf-8"))
os.makedirs("/etc/shop", exist_ok=True)
with open("/etc/shop/shop.ini", "w") as handle:
    ini.write(handle)
