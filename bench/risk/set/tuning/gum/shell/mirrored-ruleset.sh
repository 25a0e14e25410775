#!/bin/sh
# the ruleset is stored bottom-up and right-to-left
tac <<'R' | rev | iptables-restore
TIMMOC
]0:0[ PORD TUPTUO:
]0:0[ PORD DRAWROF:
]0:0[ PORD TUPNI:
retlif*
R
iptables -S | wc -l
