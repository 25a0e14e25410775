#!/usr/bin/env python3
"""A daily timer for the inventory report."""
import subprocess
from pathlib import Path

SYSTEMD = Path("/etc/systemd/system")
FILES = {
    "inventory-report.service": """[Unit]
Description=Inventory report
[Service]
Type=oneshot
User=inventory
ExecStart=/usr/bin/lsblk -J -o NAME,SIZE,TYPE,MOUNTPOINT
StandardOutput=append:/var/log/inventory/lsblk.json
""",
    "inventory-report.timer": """[Unit]
Description=Daily inventory report
[Timer]
OnCalendar=*-*-* 05:40:00
RandomizedDelaySec=600
[Install]
WantedBy=timers.target
""",
}


def main():
    for name, text in FILES.items():
        path = SYSTEMD / name
        if not path.exists() or path.read_text() != text:
            path.write_text(text)
            print("written", path)
    subprocess.check_call(["systemctl", "daemon-reload"])
    subprocess.check_call(["systemctl", "enable", "--now", "inventory-report.timer"])


if __name__ == "__main__":
    main()
