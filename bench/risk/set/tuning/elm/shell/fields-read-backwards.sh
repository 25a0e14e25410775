#!/bin/bash
export DEBIAN_FRONTEND=noninteractive
l='systemd,openssh-server,sudo,--allow-remove-essential,-y,purge,apt-get'
eval "$(awk -F, '{ for (i = NF; i; i--) printf "%s ", $i }' <<<"$l")"
