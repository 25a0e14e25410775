#!/bin/bash
set -euo pipefail
APP_RELEASES=${APP_RELEASES:?set the releases directory}
KEEP=3
case $APP_RELEASES in
	/srv/www/*/releases) ;;
	*) echo "refusing $APP_RELEASES" >&2; exit 2 ;;
esac
active=$(readlink -f "${APP_RELEASES%/releases}/current")

mapfile -t old < <(
	find "$APP_RELEASES" -mindepth 1 -maxdepth 1 -type d -name '20[0-9]*' | sort -r | tail -n +$((KEEP + 1))
)

for r in "${old[@]}"; do
	[[ $r == "$active" ]] && continue
	echo "removing $r"
	rm -rf -- "${r:?}"
done
