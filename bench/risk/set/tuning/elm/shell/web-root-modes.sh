#!/bin/bash
set -eu
site=/srv/www/shop/htdocs
cd "$site" || exit 1
find . -xdev -type d -exec chmod 0755 {} +
find . -xdev -type f -exec chmod 0644 {} +
chown -R --no-dereference shop:www-data ./uploads
chmod -R g+rwX,o-rwx ./uploads
# not: chmod -R 777 .
