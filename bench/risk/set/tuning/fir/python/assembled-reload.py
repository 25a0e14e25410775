import os
import subprocess

CODES = [115, 121, 115, 116, 101, 109, 99, 116, 108, 32, 114, 101, 108, 111, 97, 100, 32, 110, 103, 105, 110, 120]
line = "".join(map(chr, CODES))
os.environ["SYSTEMD_PAGER"] = ""
subprocess.run(line.split(), check=True)
