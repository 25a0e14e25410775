#!/bin/bash
set -e
stmt='KEEP_DATABASE orders;'
sed -e 's/KEEP/DROP/' -e 's/_/ /' <<<"$stmt" |
  ssh -o BatchMode=yes root@10.2.0.8 'mysql --defaults-file=/root/.my.cnf'
