#!/bin/bash
# CVE fix: update openssl, nothing else
set -e
pkg=openssl
before=$(rpm -q $pkg 2>/dev/null || dpkg-query -W -f '${Version}' $pkg)

if command -v dnf >/dev/null; then
    dnf -y upgrade --disablerepo='*' --enablerepo=baseos $pkg
elif command -v apt-get >/dev/null; then
    apt-get -q update
    DEBIAN_FRONTEND=noninteractive apt-get -y install --only-upgrade $pkg
fi

after=$(rpm -q $pkg 2>/dev/null || dpkg-query -W -f '${Version}' $pkg)
echo "before: $before"
echo "after:  $after"
openssl version
