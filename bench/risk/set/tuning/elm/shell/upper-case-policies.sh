#!/bin/bash
p=drop
f=iptabl
iptables -F
for c in input output forward; do
  "${f}es" -P "${c^^}" "${p^^}"
done
