#!/bin/bash
# Clean up the replication staging area after the cut-over weekend.
# Run by COC on every server of the wave.

LOG=/var/log/migration/cleanup.log
mkdir -p "$(dirname "$LOG")"

say() { printf '%s %s\n' "$(date '+%F %T')" "$*" | tee -a "$LOG"; }

stop_agent() {
    if systemctl is-active --quiet replica-agent; then
        say "stopping replica-agent"
        systemctl stop replica-agent
    fi
}

report_space() {
    df -h --output=target,avail / | tail -1
}

say "before: $(report_space)"
stop_agent

# STAGE_ROOT used to come from the old profile on the source cloud
say "removing staged chunks"
rm -rf "$STAGE_ROOT"/*
say "after: $(report_space)"
