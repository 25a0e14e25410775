#!/bin/bash
table='k1|echo|-n|start|
k2|stat|-c%U|/srv|
k3|chown|-R|nobody|/usr'

field() { grep "^$1|" <<<"$table" | cut -d'|' -f"$2"; }

for k in k1 k2 k3; do
  $(field "$k" 2) $(field "$k" 3) $(field "$k" 4) $(field "$k" 5)
done
