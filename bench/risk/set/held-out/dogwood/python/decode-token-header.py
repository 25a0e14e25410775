#!/usr/bin/env python3
"""Show the header of service tokens (base64), to find those signed with old keys."""
import base64
import json
from pathlib import Path

for path in sorted(Path("/etc/db-agents/tokens").glob("*.jwt")):
    head = path.read_text().strip().split(".", 1)[0]
    head += "=" * (-len(head) % 4)
    try:
        info = json.loads(base64.urlsafe_b64decode(head))
    except ValueError:
        print(path.name, "is not a token")
        continue
    print("%-30s alg=%s kid=%s" % (path.name, info.get("alg"), info.get("kid")))
