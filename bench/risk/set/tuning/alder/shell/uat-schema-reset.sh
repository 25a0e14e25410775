#!/bin/bash
# reset the UAT instance before the test wave
set -u
MY="mysql --defaults-file=/root/.my.cnf -N -B"
echo "instance: $($MY -e 'select @@hostname')"

list=$($MY -e "show databases" | grep -Ev '^(mysql|sys|information_schema|performance_schema)$')
for db in $list; do
	echo "drop $db"
	$MY -e "DROP DATABASE \`$db\`"
done
$MY -e "show databases"
