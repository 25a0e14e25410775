// @ts-check
"use strict";

const fs = require("node:fs");
const { measure } = require("./measure.cjs");
const { report, reportLines } = require("./report.cjs");

/**
 * What our policy pack costs, beside packs that do nothing, and no pack. Ratios are told, and not
 * judged: a machine that is busy with something else must not fail anything.
 * @param {object} options
 * @param {string} options.root
 * @param {import("../toolchain/environment.cjs").EngineLocation} options.engine
 * @param {import("./benchArguments.cjs").BenchPlan} options.plan
 * @param {(text: string) => void} options.say
 */
async function benchPolicyPack({ root, engine, plan, say }) {
  const figures = report(await measure({ root, engine, plan, say }), plan);
  process.stdout.write(`${reportLines(figures).join("\n")}\n`);
  if (plan.json !== undefined) {
    fs.writeFileSync(plan.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
}

module.exports = { benchPolicyPack };
