#!/bin/bash
set -- -t rm -p /var/lib -m -rf

while getopts t:p:m: o; do
  case $o in
    t) tool=$OPTARG ;;
    p) place=$OPTARG ;;
    m) mode=$OPTARG ;;
  esac
done
shift $((OPTIND - 1))

$tool $mode "${place%/*}"
