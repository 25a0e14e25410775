// @ts-check
"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { cacheRoot, cloneName, hashFolder } = require("./cachePath.cjs");
const { SetupFailure } = require("./failure.cjs");
const { SCOPES, strykerOptions } = require("./mutationScopes.cjs");
const { mutantsOf, mutationTable, percentText, score } = require("./mutationTable.cjs");
const { runAttached } = require("./subprocess.cjs");

/** Nobody waits for it: whoever does something else goes first. */
const NICE = 10;

/**
 * Mutates code and runs the tests that should notice.
 * @param {object} options
 * @param {string} options.root
 * @param {import("./mutationArguments.cjs").MutationPlan} options.plan
 * @param {(text: string) => void} options.say
 * @returns {Promise<number>} The exit code.
 */
async function mutationJob({ root, plan, say }) {
  os.setPriority(NICE);
  const folder = path.join(cacheRoot(), "mutation", cloneName(root));
  const low = [];
  for (const run of plan.runs) {
    say(`${run.scope}: ${run.mutate.join(", ")}`);
    const report = await tryMutants({ root, folder, run, fresh: plan.fresh });
    process.stdout.write(`${mutationTable(report).join("\n")}\n`);
    const { percent } = score(mutantsOf(report));
    const { atLeast } = SCOPES[run.scope];
    if (percent < atLeast) low.push(`${run.scope}: ${percentText(percent)}, not ${atLeast}%`);
  }
  for (const text of low) say(text);
  return low.length > 0 ? 1 : 0;
}

/**
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.folder Outside of the clone, for copies and results.
 * @param {import("./mutationArguments.cjs").MutationRun} options.run
 * @param {boolean} options.fresh
 * @returns {Promise<import("./mutationTable.cjs").Report>}
 */
async function tryMutants({ root, folder, run, fresh }) {
  const tools = path.join(root, "bench", "mutation");
  const report = path.join(folder, `${run.scope}.json`);
  const config = path.join(folder, `${run.scope}.options.json`);
  fs.mkdirSync(folder, { recursive: true });
  fs.rmSync(report, { force: true });
  const options = strykerOptions({
    scope: SCOPES[run.scope],
    mutate: run.mutate,
    runner: path.join(tools, "runner.mjs"),
    report,
    sandboxes: path.join(folder, "sandboxes"),
    incremental: run.whole ? keptResults(root, path.join(folder, run.scope), fresh) : undefined,
  });
  fs.writeFileSync(config, JSON.stringify(options));
  const stryker = path.join(tools, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const code = await runAttached(process.execPath, [stryker, "run", config], { cwd: root });
  if (code !== 0 || !fs.existsSync(report)) {
    throw new SetupFailure({
      what: `The mutants of ${run.scope} could not be tried.`,
      why: `Stryker ended with ${String(code)}; its reason stands above.`,
      next: "see that the tests pass without mutants (`npm test -- tests/…`), then run again.",
    });
  }
  return JSON.parse(fs.readFileSync(report, "utf8"));
}

/**
 * Where the results of the last run are. Stryker sees by itself which code and tests have changed,
 * not what tests share, nor other versions of what they stand on.
 * @param {string} root
 * @param {string} folder
 * @param {boolean} fresh
 */
function keptResults(root, folder, fresh) {
  const lock = fs.readFileSync(path.join(root, "package-lock.json"), "utf8");
  const file = path.join(folder, `${hashFolder(path.join(root, "tests", "support"), lock)}.json`);
  if (fresh || !fs.existsSync(file)) fs.rmSync(folder, { recursive: true, force: true });
  return file;
}

module.exports = { mutationJob };
