#!/usr/bin/python
# python 2: gzip rotated logs of the array collector, older than 2 days
import gzip
import os
import shutil
import time

LOGDIR = '/var/log/array-collector'
now = time.time()

for name in sorted(os.listdir(LOGDIR)):
    path = os.path.join(LOGDIR, name)
    if not os.path.isfile(path) or not name.startswith('collector.log.') or name.endswith('.gz'):
        continue
    if now - os.path.getmtime(path) < 2 * 86400:
        continue
    src = open(path, 'rb')
    dst = gzip.open(path + '.gz', 'wb')
    shutil.copyfileobj(src, dst)
    dst.close()
    src.close()
    shutil.copystat(path, path + '.gz')
    os.remove(path)
    print 'compressed', name
