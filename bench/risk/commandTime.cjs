// @ts-check
"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { performance } = require("node:perf_hooks");
const { SetupFailure } = require("../../toolchain/failure.cjs");
const { run } = require("../../toolchain/subprocess.cjs");
const { figure } = require("../figures.cjs");

const FILES = 1000;
const RUNS = 3;
const ENDINGS = { SHELL: "sh", PYTHON: "py", BAT: "bat" };

/**
 * @typedef {object} CommandTime
 * @property {number} files
 * @property {number} runs
 * @property {import("../figures.cjs").Figure} milliseconds
 */

/**
 * How long `mgc scan` takes over a folder of copies, from the start of its process to the end.
 * @param {string} root
 * @param {readonly import("./set.cjs").Sample[]} samples
 * @returns {Promise<CommandTime>}
 */
async function timeCommand(root, samples) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mgc-risk-bench-"));
  try {
    for (let i = 0; i < FILES; i++) {
      const sample = /** @type {import("./set.cjs").Sample} */ (samples[i % samples.length]);
      fs.writeFileSync(path.join(folder, `${i}.${ENDINGS[sample.type]}`), sample.content);
    }
    /** @type {number[]} */ const times = [];
    while (times.length < RUNS) times.push(await scanOnce(root, folder));
    return { files: FILES, runs: RUNS, milliseconds: figure(times) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} root
 * @param {string} folder
 */
async function scanOnce(root, folder) {
  const args = [path.join(root, "sdk", "bin", "mgc.js"), "scan", "--format", "jsonl", folder];
  const began = performance.now();
  const { code, stdout, tail } = await run(process.execPath, args, { cwd: root });
  const time = performance.now() - began;
  const scanned = stdout.split("\n").filter(Boolean).length;
  if (code <= 1 && scanned === FILES) return time;
  throw new SetupFailure({
    what: `mgc scan gave ${scanned} verdicts on ${FILES} files, and would be measured wrongly.`,
    why: code <= 1 ? `It ended with ${code}.` : tail,
    next: "run `npx mgc scan` on a script of bench/risk/set/tuning and see what it reports.",
  });
}

module.exports = { timeCommand };
