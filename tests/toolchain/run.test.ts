import { spawnSync } from "node:child_process";
import path from "node:path";

const script = path.join(__dirname, "..", "..", "toolchain", "run.mjs");

it.each([[[]], [["deploy"]]])("refuses an unknown job: %j", (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toContain(`There is no job "${args[0] ?? ""}".`);
  expect(stderr).toContain(
    "The jobs are demo, test, versions, bench, risk, chaos, mutation.\nTo do: call `npm run demo`, ",
  );
});

it("refuses versions that can't be run before it prepares anything, and counts that as a failure", () => {
  const args = [script, "versions", "--pulumi", "3.100.0"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect([status, stdout]).toEqual([1, "0 passed, 1 failed\n"]);
  expect(stderr).toContain("@pulumi/pulumi 3.100.0 can't be used.");
  expect(stderr).not.toContain("dependencies");
});

it.each([
  ["bench", ["--resources", "1"], "--resources 1 can't be used."],
  ["risk", ["--json", "no-such-folder/figures.json"], "There is no folder "],
  ["mutation", ["README.md"], "README.md is in none of the folders "],
])(
  "refuses a measurement that can't be made before it prepares anything: %s",
  (job, args, text) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, job, ...args], {
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(text);
    expect(stderr).not.toContain("dependencies");
  },
);
