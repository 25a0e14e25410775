#!/bin/bash
# extra watches asked for by internal audit
set -e
R=/etc/audit/rules.d/60-bank.rules
cat > $R <<'A'
-w /etc/sudoers -p wa -k priv
-w /etc/sudoers.d/ -p wa -k priv
-w /etc/passwd -p wa -k ident
-w /etc/shadow -p wa -k ident
-w /var/log/audit/ -p wa -k auditlog
A
chmod 640 $R
augenrules --load
auditctl -s | grep -E '^(enabled|lost|backlog) '
auditctl -l | grep -c -- '-k '
