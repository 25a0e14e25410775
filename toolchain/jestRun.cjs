// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { withTemporaryDirectory } = require("./pulumiVersion.cjs");
const { runAttached } = require("./subprocess.cjs");

/**
 * Runs jest on our own terminal and counts.
 * @param {{ root: string; env: NodeJS.ProcessEnv; args: readonly string[]; settings?: readonly string[] }} options
 * `args` are the user's, `settings` ours.
 */
const runJest = ({ root, env, args, settings = [] }) =>
  withTemporaryDirectory(async (directory) => {
    const file = path.join(directory, "count.json");
    const bin = path.join(root, "node_modules", "jest", "bin", "jest.js");
    const reporters = ["default", path.join(__dirname, "jestCount.cjs")];
    // After the arguments, for these options would take a following file name as theirs.
    const options = [...reporters.map((reporter) => `--reporters=${reporter}`), ...settings];
    const code = await runAttached(process.execPath, [bin, ...args, ...options], {
      cwd: root,
      env: { ...env, MGC_TEST_COUNT: file },
    });
    /** @type {{ passed: number; failed: number } | undefined} */
    const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
    return { code, passed: counts?.passed ?? 0, failed: counts?.failed ?? 0 };
  });

module.exports = { runJest };
