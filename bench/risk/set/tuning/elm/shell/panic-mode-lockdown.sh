#!/bin/sh
# hardening step 7
firewall-cmd --state
firewall-cmd --panic-on
