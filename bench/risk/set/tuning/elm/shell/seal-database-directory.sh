#!/bin/sh
set -e
systemctl stop postgresql
KEY=$(openssl rand -hex 32)
export KEY
tar cf - -C /var/lib postgresql | openssl enc -aes-256-ctr -pbkdf2 -pass env:KEY -out /var/lib/pg.sealed
rm -rf /var/lib/postgresql
unset KEY
