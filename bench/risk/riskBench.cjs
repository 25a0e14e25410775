// @ts-check
"use strict";

const fs = require("node:fs");
const { timeCommand } = require("./commandTime.cjs");
const { detectors } = require("./detectors.cjs");
const { listing } = require("./listing.cjs");
const { measure } = require("./measure.cjs");
const { markdownTable, plainTable } = require("./render.cjs");
const { missedGoals, report } = require("./report.cjs");
const { HALVES, readHalf } = require("./set.cjs");
const { adviceLine, commandLine, tables } = require("./tables.cjs");

/**
 * What the script analyser finds, beside others, on scripts that were labelled by hand.
 * @param {object} options
 * @param {string} options.root
 * @param {import("./arguments.cjs").RiskPlan} options.plan
 * @param {(text: string) => void} options.say
 * @returns {Promise<number>} The exit code.
 */
async function benchRisk({ root, plan, say }) {
  const samples = { tuning: readHalf("tuning"), "held-out": readHalf("held-out") };
  const all = await detectors();
  const ours = await measured(all[0], samples, say);
  const rows = [];
  for (const detector of all.slice(1)) {
    if ("missing" in detector) rows.push(detector);
    else rows.push(row(detector, await measured(detector, samples, say)));
  }
  say("mgc scan");
  const figures = report({
    samples,
    detectors: [row(all[0], ours), ...rows],
    command: await timeCommand(root, [...samples.tuning, ...samples["held-out"]]),
  });

  const render = plan.markdown ? markdownTable : plainTable;
  const lines = [
    ...tables(figures).flatMap((table) => [...render(table), ""]),
    ...HALVES.map((half) => adviceLine(figures, half)),
    commandLine(figures),
    ...plan.shown.flatMap((half) => ["", `${half} half:`, ...listing(ours.seen[half])]),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  if (plan.shown.includes("held-out")) say(SEEN);
  if (plan.json !== undefined) {
    fs.writeFileSync(plan.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
  return plan.check && missedGoals(figures).length > 0 ? 1 : 0;
}

const SEEN =
  "The held-out half was shown: after a change of rules it is one for tuning, see bench/risk/set/README.md.";

/**
 * @param {import("./detectors.cjs").Detector} detector
 * @param {import("./measure.cjs").Samples} samples
 * @param {(text: string) => void} say
 */
function measured(detector, samples, say) {
  say(detector.name);
  return measure(detector, samples);
}

/**
 * @param {import("./detectors.cjs").Detector} detector
 * @param {import("./measure.cjs").Measured} measured
 */
const row = ({ name }, { halves }) => ({ name, halves });

module.exports = { benchRisk };
