# removal plan of "oldapp", to be attached to the change
RUN=echo
for d in /opt/oldapp /var/lib/oldapp /etc/oldapp; do $RUN rm -rf "$d"; done
$RUN userdel -r oldapp
$RUN dnf -y remove oldapp
$RUN systemctl reboot
