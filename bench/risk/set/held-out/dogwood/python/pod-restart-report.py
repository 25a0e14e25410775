#!/usr/bin/env python3
import json
import subprocess

cmd = ["kubectl", "--kubeconfig", "/etc/kubernetes/admin.conf", "get", "pods", "-A", "-o", "json"]
pods = json.loads(subprocess.check_output(cmd))["items"]

rows = []
for pod in pods:
    meta = pod["metadata"]
    for st in pod["status"].get("containerStatuses", []):
        if st["restartCount"] >= 5:
            last = st.get("lastState", {}).get("terminated", {}).get("reason", "-")
            rows.append((st["restartCount"], meta["namespace"], meta["name"], st["name"], last))

for count, ns, name, container, reason in sorted(rows, reverse=True)[:30]:
    print("%4d  %-20s %-50s %-20s %s" % (count, ns, name, container, reason))
