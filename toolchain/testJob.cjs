// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { npm } = require("./dependencies.cjs");
const { writeLine } = require("./progress.cjs");
const { withTemporaryDirectory } = require("./pulumiVersion.cjs");
const { runAttached } = require("./subprocess.cjs");

/** @typedef {{ name: string; code: number; passed: number; failed: number }} Part */

/**
 * Lint, type check and jest, all of them even if one fails; with `args` only jest, with these.
 * @param {{ root: string; env: NodeJS.ProcessEnv; args: readonly string[] }} options
 */
async function testJob({ root, env, args }) {
  /** @type {Part[]} */ const parts = [];
  if (args.length === 0) {
    const lint = npm(["run", "-s", "lint"]);
    parts.push(await check("lint", lint.command, lint.args, { cwd: root, env, shell: lint.shell }));
    const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const tscArgs = [tsc, "-p", "tests"];
    parts.push(await check("type check", process.execPath, tscArgs, { cwd: root, env }));
  } else {
    writeLine(`jest ${args.join(" ")} (lint and type check only run without arguments)`);
  }
  parts.push(await runJest({ root, env, args }));
  for (const { name } of parts.filter(({ code }) => code !== 0)) writeLine(`failed: ${name}`);
  return summary(parts);
}

/**
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof runAttached>[2]} options
 * @returns {Promise<Part>}
 */
async function check(name, command, args, options) {
  writeLine(name);
  return { name, code: await runAttached(command, args, options), passed: 0, failed: 0 };
}

/**
 * @param {{ root: string; env: NodeJS.ProcessEnv; args: readonly string[] }} options
 * @returns {Promise<Part>}
 */
const runJest = ({ root, env, args }) =>
  withTemporaryDirectory(async (directory) => {
    const file = path.join(directory, "count.json");
    const bin = path.join(root, "node_modules", "jest", "bin", "jest.js");
    const reporters = ["default", path.join(__dirname, "jestCount.cjs")];
    // After the arguments, for these options would take a following file name as theirs.
    const options = reporters.map((reporter) => `--reporters=${reporter}`);
    const code = await runAttached(process.execPath, [bin, ...args, ...options], {
      cwd: root,
      env: { ...env, MGC_TEST_COUNT: file },
    });
    const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
    return { name: "jest", code, passed: counts?.passed ?? 0, failed: counts?.failed ?? 0 };
  });

/**
 * A part that fails without a failed test of its own counts as one failure; so does a run without
 * any test. The first failing part gives the exit code.
 * @param {readonly Part[]} parts
 */
function summary(parts) {
  const passed = parts.reduce((sum, part) => sum + part.passed, 0);
  const failures = parts.map(({ code, failed }) => (code !== 0 && failed === 0 ? 1 : failed));
  const failed = failures.reduce((sum, number) => sum + number, 0);
  const code = parts.find((part) => part.code !== 0)?.code ?? 0;
  if (passed + failed === 0) return { passed, failed: 1, code: 1 };
  return { passed, failed, code: code === 0 && failed > 0 ? 1 : code };
}

module.exports = { summary, testJob };
