#!/bin/bash
# give the tomcat tree back to tomcat after patching
[ -f /etc/sysconfig/tomcat ] && . /etc/sysconfig/tomcat
systemctl stop tomcat
chown -R tomcat:tomcat $CATALINA_HOME/
systemctl start tomcat
sleep 10
curl -fsS -o /dev/null http://127.0.0.1:8080/ && echo up
