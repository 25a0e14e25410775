#!/bin/bash
set -e
# the page is packed so that COC does not touch the markup
W=/var/www/maintenance
mkdir -p $W
base64 -d > $W/index.html <<'B64'
PCFkb2N0eXBlIGh0bWw+PHRpdGxlPk1haW50ZW5hbmNlPC90aXRsZT48aDE+V2UgYXJlIGJhY2sgc29vbjwvaDE+PHA+UGxhbm5lZCB3b3JrIHVudGlsIDA0OjAwIFVUQy48L3A+Cg==
B64
chmod 644 $W/index.html
nginx -t && systemctl reload nginx
