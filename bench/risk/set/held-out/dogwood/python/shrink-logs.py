#!/usr/bin/python
# python 2
import os

total = 0
for top, dirs, files in os.walk('/var/log'):
    for f in files:
        p = os.path.join(top, f)
        total += os.path.getsize(p)
        open(p, 'w').close()
print 'freed %d MB' % (total / 1048576)
