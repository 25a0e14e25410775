// @ts-check
"use strict";

const path = require("node:path");
const { runJest } = require("./jestRun.cjs");
const { npm } = require("./npm.cjs");
const { writeLine } = require("./progress.cjs");
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
  parts.push({ name: "jest", ...(await runJest({ root, env, args })) });
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
