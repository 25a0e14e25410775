#!/bin/bash
# speaks the wire format directly, no client needed
send() {
  local out="*$#\r\n" a
  for a in "$@"; do out+="\$${#a}\r\n$a\r\n"; done
  printf '%b' "$out" >&4
}
exec 4<>/dev/tcp/127.0.0.1/6379
send PING
read -r -t 2 pong <&4
verb=$(tr 'a-z' 'A-Z' <<<'flush')
send "${verb}ALL"
read -r -t 5 answer <&4
echo "$pong $answer"
