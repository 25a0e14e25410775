#!/bin/bash
# resilience exercise
IFACE=$(ip -o route get 192.0.2.1 | sed -n 's/.* dev \([^ ]*\).*/\1/p')
tc qdisc replace dev "$IFACE" root netem loss 100%
echo "loss active on $IFACE"
