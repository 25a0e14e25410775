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
  expect(stderr).toContain("To do: call `npm run demo` or `npm test`.");
});
