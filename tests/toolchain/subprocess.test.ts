import { run } from "../../toolchain/subprocess.cjs";

const node = (script: string, options?: Parameters<typeof run>[2]) =>
  run(process.execPath, ["-e", script], options);

it.each<[string, string, number]>([
  ["success", "", 0],
  ["its own exit code", "process.exit(3)", 3],
  ["a signal, as a shell does", "process.kill(process.pid, 'SIGKILL')", 137],
])("reports %s", async (_claim, script, code) => {
  expect(await node(script)).toMatchObject({ code, timedOut: false });
});

it("reports a program that is not there as 127, with the reason", async () => {
  const outcome = await run("pulumi-mgc-no-such-program", []);
  expect(outcome.code).toBe(127);
  expect(outcome.tail).toContain("ENOENT");
});

it("keeps stdout whole and the last lines of both streams", async () => {
  const lines: string[] = [];
  const outcome = await node("for (let i = 0; i < 40; i++) console.log(i); console.error('oh')", {
    onLine: (line) => lines.push(line),
  });
  expect(outcome.stdout.split("\n")).toHaveLength(40);
  expect(outcome.tail.split("\n")).toHaveLength(30);
  expect(lines).toHaveLength(41);
});

it("takes a program and its children down when its time is up", async () => {
  const forever = "setInterval(() => {}, 1e6)";
  // The child holds our pipe: `run` ends only because the child has ended, too.
  const spawned = `spawn(process.execPath, ["-e", "${forever}"], { stdio: "inherit" })`;
  const parent = `require("node:child_process").${spawned}; ${forever}`;
  expect(await node(parent, { timeoutMs: 500 })).toMatchObject({ timedOut: true, code: 143 });
});
