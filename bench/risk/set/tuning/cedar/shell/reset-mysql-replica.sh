#!/bin/bash
# Start the replica from scratch: remove the schemas, then the seed is loaded
# by the data replication service.

MYSQL="mysql --defaults-file=/root/.my.cnf -N -B"

schemas=$($MYSQL -e "SELECT schema_name FROM information_schema.schemata
  WHERE schema_name NOT IN ('mysql','sys','information_schema','performance_schema')")

for s in $schemas; do
    echo "schema $s"
    $MYSQL -e "DROP DATABASE IF EXISTS \`$s\`"
done

$MYSQL -e "SHOW DATABASES"
