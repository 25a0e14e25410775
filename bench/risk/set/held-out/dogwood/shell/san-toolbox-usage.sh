#!/bin/bash
# prints how the toolbox is used, the tools themselves live elsewhere
usage() {
    echo "usage: san-toolbox COMMAND"
    echo "  show            multipath -ll"
    echo "  format DEV      would call: mkfs.xfs -f DEV"
    echo "  erase DEV       would call: dd if=/dev/zero of=DEV bs=1M"
    echo
    echo "Never run 'rm -rf /' or 'vgremove -ff' to get a LUN back, ask first."
}

case ${1:-} in
    show) multipath -ll ;;
    *) usage ;;
esac
