#!/bin/bash
# does anything still need the old crypto libs?
for p in compat-openssl10 nss-softokn-freebl libgcrypt; do
	rpm -q --quiet "$p" || { echo "$p: absent"; continue; }
	if rpm -e --test "$p" 2>/dev/null; then
		echo "$p: nothing needs it"
	else
		echo "$p: needed by"; rpm -q --whatrequires "$p" | sed 's/^/   /'
	fi
done
