#!/bin/bash
# Does the MTU of 8888 pass through a veth pair? Done in a private namespace.
set -euo pipefail
NS=mtutest-$$
ip netns add "$NS"
trap 'ip netns del "$NS"' EXIT

ip netns exec "$NS" ip link add v0 type veth peer name v1
ip netns exec "$NS" ip link set v0 mtu 8888 up
ip netns exec "$NS" ip link set v1 mtu 8888 up
ip netns exec "$NS" ip addr add 198.51.100.1/30 dev v0

# a full drop, as on the edge nodes
ip netns exec "$NS" iptables -P INPUT DROP
ip netns exec "$NS" iptables -F
ip netns exec "$NS" ip -br link
ip netns exec "$NS" ip link set v0 down
echo "namespace test finished"
