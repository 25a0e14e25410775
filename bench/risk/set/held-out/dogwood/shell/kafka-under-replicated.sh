#!/usr/bin/env bash
set -euo pipefail
boot=${KAFKA_BOOTSTRAP:-kafka-1.example.com:9092}
bin=/opt/kafka/bin
state=/var/lib/node-checks/kafka-urp
mkdir -p "$(dirname "$state")"

n=$("$bin/kafka-topics.sh" --bootstrap-server "$boot" --describe --under-replicated-partitions | grep -c 'Topic:' || true)
echo "$n" >"$state"
if (( n > 0 )); then
    echo "WARNING: $n under-replicated partitions"
    "$bin/kafka-topics.sh" --bootstrap-server "$boot" --describe --under-replicated-partitions | head -n 20
    exit 1
fi
echo "OK"
