#!/bin/bash
# repair ownership of the writable tomcat dirs
set -euo pipefail
. /etc/sysconfig/tomcat
H=${CATALINA_HOME:?}
[ -x "$H/bin/catalina.sh" ] || { echo "$H is no tomcat" >&2; exit 1; }
for d in logs temp work; do
	[ -d "$H/$d" ] || continue
	chown -R -h tomcat:tomcat "$H/$d"
	chmod 0750 "$H/$d"
done
ls -ld "$H"/{logs,temp,work}
