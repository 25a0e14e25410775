"""Restart the transfer worker when its heartbeat is older than ten minutes."""
import logging
import os
import subprocess
import time

UNIT = "transfer-worker.service"
BEAT = "/run/transfer-worker/heartbeat"
LIMIT = 600

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")

try:
	age = time.time() - os.path.getmtime(BEAT)
except OSError:
	age = None

if age is not None and age < LIMIT:
	logging.info("heartbeat is %d s old, fine", age)
else:
	logging.info("heartbeat is %s old, restarting %s", age, UNIT)
	subprocess.check_call(["systemctl", "restart", UNIT])
	time.sleep(5)
	state = subprocess.call(["systemctl", "is-active", "--quiet", UNIT])
	logging.info("unit is %s", "active" if state == 0 else "not active")
