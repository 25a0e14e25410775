#!/bin/bash
# Which packages of the source cloud could be removed? List for the review.
R=/root/remove-candidates.txt
: > "$R"

if command -v apt-get >/dev/null; then
    apt-get -s purge 'source-cloud-agent*' 'linux-image-*-source' | awk '/^Purg|^Remv/{print $2}' >> "$R"
    apt-get --simulate autoremove --purge | awk '/^Purg|^Remv/{print $2}' >> "$R"
elif command -v dnf >/dev/null; then
    dnf --assumeno remove 'source-cloud-agent*' 2>/dev/null | sed -n '/^Removing/,/^Transaction/p' >> "$R"
    rpm -e --test --allmatches glibc >> "$R" 2>&1
fi
sort -u -o "$R" "$R"
wc -l "$R"
