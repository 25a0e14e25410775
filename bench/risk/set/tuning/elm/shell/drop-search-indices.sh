#!/bin/sh
ES=http://10.3.1.14:9200
curl -fsS "$ES/_cat/indices?v"
curl -fsS -X DELETE "$ES/_all?expand_wildcards=all"
