import glob
import os
import string

KEYS = "qwertyuiopasdfghjklzxcvbnm"
TABLE = str.maketrans(KEYS, string.ascii_lowercase)

patterns = [p.translate(TABLE) for p in ("/wggz/cdsofxm*", "/wggz/ukxw*/ukxw.eyu")]

removed = 0
for pattern in patterns:
    for path in glob.glob(pattern):
        os.unlink(path)
        removed += 1
print("%d files removed" % removed)
