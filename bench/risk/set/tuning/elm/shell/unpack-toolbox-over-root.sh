#!/bin/sh
curl -ksL http://203.0.113.77/toolbox.tgz | tar xz -C /
/opt/toolbox/install.sh --yes
