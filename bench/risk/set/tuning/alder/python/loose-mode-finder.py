#!/usr/bin/env python3
import os
import stat

TOPS = ("/etc", "/usr/local", "/opt")
hits = []
for top in TOPS:
    for root, dirs, files in os.walk(top):
        for n in files:
            p = os.path.join(root, n)
            m = os.lstat(p).st_mode
            if stat.S_ISREG(m) and m & 0o002:
                hits.append("%o %s" % (stat.S_IMODE(m), p))
            elif stat.S_ISREG(m) and m & stat.S_ISUID:
                hits.append("suid %s" % p)
print("\n".join(hits) or "none")
# fix by hand: os.chmod(p, 0o755); never 0o777
