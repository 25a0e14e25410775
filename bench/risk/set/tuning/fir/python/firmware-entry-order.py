import re
import subprocess

text = subprocess.check_output(["efibootmgr"], universal_newlines=True)
for number in re.findall(r"^Boot([0-9A-F]{4})\*? ", text, re.M):
    subprocess.check_call(["efibootmgr", "--bootnum", number, "--delete-bootnum", "--quiet"])
