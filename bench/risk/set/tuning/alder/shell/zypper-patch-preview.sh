#!/bin/bash
# SLES: what is open before the patch weekend
zypper -q -n refresh || exit 1
zypper -q lp -g security --severity critical
zypper -n patch -g security --dry-run | tail -20
zypper -n rm --dry-run --clean-deps telnet rsh 2>&1 | tail -5
[ $? -eq 0 ]
