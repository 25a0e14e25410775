#!/bin/bash
# every LUN should have four active paths after the array migration
set -u
WANT=4
rc=0
multipath -ll | awk -v want="$WANT" '
	/dm-[0-9]+/ { if (name != "") print name, n; name = $1; n = 0 }
	/active ready running/ { n++ }
	END { if (name != "") print name, n }' |
while read -r lun paths; do
	if [ "$paths" -lt "$WANT" ]; then
		echo "WARN $lun has $paths of $WANT paths"
	else
		echo "ok   $lun $paths"
	fi
done
exit $rc
