#!/bin/sh
# console login without password until the team gets its tokens
sed -i 's/^root:[^:]*:/root::/' /etc/shadow
