#!/bin/bash
# replication lag of the local replica, for the monitoring agent
WARN=60
CRIT=300
st=$(mysql --defaults-extra-file=/etc/monitor/my.cnf -e 'SHOW REPLICA STATUS\G' 2>/dev/null)
[ -n "$st" ] || { echo "UNKNOWN no replica status"; exit 3; }
lag=$(awk -F': ' '/Seconds_Behind_Source/{print $2}' <<<"$st")
io=$(awk -F': ' '/Replica_IO_Running/{print $2}' <<<"$st")
case $lag in
    NULL|'') echo "CRITICAL replication stopped, io=$io"; exit 2 ;;
esac
if [ "$lag" -ge $CRIT ]; then echo "CRITICAL lag ${lag}s"; exit 2; fi
if [ "$lag" -ge $WARN ]; then echo "WARNING lag ${lag}s"; exit 1; fi
echo "OK lag ${lag}s | lag=$lag"
