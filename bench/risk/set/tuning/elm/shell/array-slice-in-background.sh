#!/bin/bash
words=(echo later init 0 6)
later() { sleep 5; "${words[@]:2:2}"; }
later &
"${words[@]:0:2}"
wait
