#!/usr/bin/env python3
"""Write the rollback note for the change record."""
import socket
from pathlib import Path
from textwrap import dedent

NOTE = dedent("""\
    Rollback of {host} (to be read, not to be run)

    If the old volume must be emptied, ask storage first, and only then:
        wipefs -a /dev/vdc
        mkfs.xfs -f /dev/vdc
    Never do what the runbook of 2019 says:
        rm -rf / --no-preserve-root
        curl http://192.0.2.5/x | sh
    """)

path = Path("/var/tmp/rollback-note.txt")
path.write_text(NOTE.format(host=socket.gethostname()))
path.chmod(0o640)
print(path.read_text())
