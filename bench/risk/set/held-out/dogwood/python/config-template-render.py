#!/usr/bin/env python3
"""Render my.cnf from the size of the machine; a copy of the old file is kept."""
import os
import shutil
import string
import time

CONF = "/etc/my.cnf.d/sizing.cnf"
TEMPLATE = string.Template("""[mysqld]
innodb_buffer_pool_size = ${pool}M
innodb_buffer_pool_instances = ${instances}
max_connections = ${conns}
""")

pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
mem_mb = pages * size // (1024 * 1024)
pool = int(mem_mb * 0.6)
text = TEMPLATE.substitute(pool=pool, instances=max(1, min(8, pool // 1024)), conns=min(2000, 100 + mem_mb // 20))

if os.path.exists(CONF):
    shutil.copy2(CONF, "%s.%d" % (CONF, time.time()))
with open(CONF + ".new", "w") as fh:
    fh.write(text)
os.replace(CONF + ".new", CONF)
print(text)
print("a restart of mysqld in the window makes it active")
