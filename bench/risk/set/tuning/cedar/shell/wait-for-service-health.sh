#!/usr/bin/env bash
# Restart the order service and wait until it answers.
SERVICE=order-api
URL=http://127.0.0.1:8080/health
TRIES=30

systemctl is-enabled --quiet "$SERVICE" || { echo "$SERVICE is not enabled"; exit 1; }

systemctl restart "$SERVICE"

for ((i = 1; i <= TRIES; i++)); do
    code=$(curl -s -o /dev/null -w '%{http_code}' --max-time 3 "$URL")
    case $code in
        200)
            echo "healthy after $i tries"
            exit 0
            ;;
        503) echo "warming up ($i/$TRIES)" ;;
        *)   echo "answer $code ($i/$TRIES)" ;;
    esac
    sleep 2
done

echo "still not healthy, last lines of the journal:" >&2
journalctl -u "$SERVICE" -n 30 --no-pager >&2
exit 1
