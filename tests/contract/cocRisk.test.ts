/** COC's check for high-risk commands, against a table written from its published rules by hand. */
import { connect, type Connection } from "./connection";

let connection: Connection;
beforeAll(async () => {
  connection = await connect({ seed: {} });
});
afterAll(() => connection.simulator.stop());

const check = async (content: string) =>
  (await connection.call("POST", "/v1/job/analyze-job", { content })).body.data;

it.each([
  ["vi /etc/vconsole.conf", ["vi /etc/xxx.xx command"]],
  ["vim  /usr/share/x", ["vi /etc/xxx.xx command"]],
  ["service network stop", ["service xxx restart/stop command"]],
  ["service nginx restart", ["service xxx restart/stop command"]],
  ["mkfs.ext3 /dev/sda", ["mkfs.ext3 /dev/sdxxx command"]],
  ["umount -v /dev/sda1", ["umount command"]],
  ["poweroff", ["poweroff command"]],
  ["kill 12345", ["kill command"]],
  ["mv test /dev/null", ["mv xxx /dev/null command"]],
  ["cat test.txt > /dev/sda", ["xxx > /dev/sdx command"]],
  ["init 0", ["init 0 command"]],
  ["reboot", ["reboot command"]],
  ["halt", ["halt command"]],
  [":(){:|:&};:", ["Fork Bomb"]],
  ["rm test.txt", ["rm command"]],
  ["rm -rf /var/lib/app/*\nreboot\n", ["reboot command", "rm command"]],
  ["mv a\n\n\n  /dev/null", ["mv xxx /dev/null command"]],
  // What "contains" hits without being meant …
  ["echo confirm it", ["rm command"]],
  ["git rm --cached f", ["rm command"]],
  ["pkill nginx", ["kill command"]],
  ["echo asphalt", ["halt command"]],
  ["rm\n-rf /", ["rm command"]],
  // … and misses.
  ["systemctl restart nginx", []],
  ["shutdown now", []],
  ["init 6", []],
  ["mkfs.ext4 /dev/sda", []],
  ["dd if=/dev/zero of=/dev/sda", []],
  ["cat x >/dev/sda", []],
  [":(){ :|:& };:", []],
  ["mv a /dev\n/null", []],
  ["service nginx\nstatus restarted", []],
  ["kill", []],
  ["", []],
])("%j contains %j", async (content, names) => {
  const { risk_level, blacklist_commands } = await check(content);
  expect(blacklist_commands.map(({ command_name }) => command_name)).toEqual(names);
  expect(risk_level).toBe(names.length > 0 ? "HIGH" : "LOW");
});

it("has the 13 rules as published, each of which hits its own example", async () => {
  const all = await check(
    [
      "vi /etc/x; service x stop; mkfs.ext3 /dev/sda; umount x; poweroff; kill 1; mv x /dev/null",
      "cat > /dev/sda; init 0; reboot; halt; :(){:|:&};: rm x",
    ].join("\n"),
  );
  expect(all.blacklist_commands.map(({ command_rule }) => command_rule)).toEqual([
    "\\s*(vi|vim)\\s+/(boot|etc|lib|sys|selinux|bin|sbin|root|usr|var|proc|opt|srv)+\\s*",
    "\\s*service\\s+.*\\s+(restart|stop)\\s*",
    "\\s*mkfs\\.ext3\\s+/dev/[a-z]d[a-z]+\\s*",
    "\\s*umount\\s+.*",
    "\\s*poweroff\\s*",
    "\\s*kill\\s+.*",
    "\\s*mv\\s+.*\\s+/dev/null\\s*",
    "\\s*.*\\s+>\\s+/dev/sd[a-z]+\\s*",
    "\\s*init\\s+0\\s*",
    "\\s*reboot\\s*",
    "\\s*halt\\s*",
    "\\s*:\\(\\)\\{:\\|:&\\};:\\s*",
    "\\s*rm\\s+.*",
  ]);
  for (const { command_name, example } of all.blacklist_commands) {
    const { blacklist_commands } = await check(example);
    expect(blacklist_commands.map((hit) => hit.command_name)).toContain(command_name);
  }
});

it.each([
  "mv " + " ".repeat(4000),
  "mv" + "\n ".repeat(2000),
  "mv a ".repeat(800),
  "\t".repeat(4096),
])(
  "takes no long time for content that makes the patterns try much: %#",
  async (content) => {
    expect((await check(content)).risk_level).toBe("LOW");
  },
  5000,
);
