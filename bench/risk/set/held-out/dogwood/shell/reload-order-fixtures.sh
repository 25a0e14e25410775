#!/bin/bash
# load the reference data set again after the migration
HOST=db-prod-01.example.com
SQL=/opt/fixtures/orders.sql

mysql -h "$HOST" -u root -p"$(cat /root/.dbpass)" <<EOF
DROP DATABASE IF EXISTS orders;
CREATE DATABASE orders CHARACTER SET utf8mb4;
EOF
[ -f $SQL ] && mysql -h "$HOST" -u root -p"$(cat /root/.dbpass)" orders < $SQL
