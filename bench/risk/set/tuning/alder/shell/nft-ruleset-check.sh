#!/bin/bash
# syntax check of the candidate rule set
C=/srv/fw/candidate.nft
{
	echo 'flush ruleset'
	cat "$C"
} | nft -c -f - && echo "candidate ok" || { echo "candidate broken" >&2; exit 1; }
diff <(nft list ruleset) "$C" | head -40
