#!/usr/bin/python2
# restart the MQ agent on rhel6/7 nodes
import socket
import subprocess
import sys
import time

SVC = "mqagent"
PORT = 1414


def port_open():
    s = socket.socket()
    s.settimeout(2)
    try:
        return s.connect_ex(("127.0.0.1", PORT)) == 0
    finally:
        s.close()


rc = subprocess.call(["service", SVC, "restart"])
if rc:
    print >>sys.stderr, "restart rc", rc
    sys.exit(rc)
for i in range(20):
    if port_open():
        print "%s listens on %d after %d s" % (SVC, PORT, i * 3)
        sys.exit(0)
    time.sleep(3)
print >>sys.stderr, "port %d still closed" % PORT
sys.exit(1)
