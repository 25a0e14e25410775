#!/bin/sh
set -eu
S=/usr/local/bin/capacity-report
[ -x "$S" ] || { echo "$S is missing" >&2; exit 1; }
id report >/dev/null
printf '%s\n' 'MAILTO=capacity@example.com' '15 6 * * 1-5 report /usr/local/bin/capacity-report --quiet' > /etc/cron.d/capacity-report
chown root:root /etc/cron.d/capacity-report
chmod 0644 /etc/cron.d/capacity-report
echo installed
