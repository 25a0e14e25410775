#!/usr/bin/env python3
"""Write the replication lag as a node exporter text file."""
import os
import re
import subprocess
import sys
import tempfile

TEXTFILE = "/var/lib/node_exporter/textfile/mysql_lag.prom"


def replica_status():
    out = subprocess.run(
        ["mysql", "--defaults-extra-file=/etc/monitor/my.cnf", "-e", r"SHOW REPLICA STATUS\G"],
        capture_output=True, text=True, timeout=15, check=True,
    ).stdout
    return dict(re.findall(r"^\s*(\w+): (.*)$", out, re.M))


def write_metric(value):
    fd, tmp = tempfile.mkstemp(dir=os.path.dirname(TEXTFILE))
    with os.fdopen(fd, "w") as fh:
        fh.write("mysql_replica_lag_seconds %s\n" % value)
    os.chmod(tmp, 0o644)
    os.replace(tmp, TEXTFILE)


def main():
    lag = replica_status().get("Seconds_Behind_Source", "NULL")
    write_metric("NaN" if lag == "NULL" else int(lag))
    return 0


if __name__ == "__main__":
    sys.exit(main())
