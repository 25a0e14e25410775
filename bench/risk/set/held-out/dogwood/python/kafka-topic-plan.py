#!/usr/bin/env python3
"""Write the plan for retiring empty topics to a file that is reviewed by the team."""
import subprocess
from datetime import date

BOOT = "kafka-1.example.com:9092"
PLAN = "/var/tmp/topic-plan-%s.txt" % date.today()


def run(*cmd):
    return subprocess.run(cmd, capture_output=True, text=True, check=True).stdout


def empty(topic):
    out = run("/opt/kafka/bin/kafka-get-offsets.sh", "--bootstrap-server", BOOT, "--topic", topic)
    return all(line.rsplit(":", 1)[1] == "0" for line in out.split())


topics = run("/opt/kafka/bin/kafka-topics.sh", "--bootstrap-server", BOOT, "--list").split()
with open(PLAN, "w") as fh:
    for t in topics:
        if not t.startswith("__") and empty(t):
            fh.write("kafka-topics.sh --bootstrap-server %s --delete --topic %s\n" % (BOOT, t))
print("plan in", PLAN)
