// @ts-check
"use strict";

const { parseArgs } = require("node:util");
const { SetupFailure } = require("../../toolchain/failure.cjs");
const { checkJsonTarget } = require("../jsonTarget.cjs");

const USAGE =
  "call `npm run bench:risk -- [--check] [--markdown] [--json FILE] [--show] [--show-held-out]`.";

/**
 * @typedef {object} RiskPlan
 * @property {boolean} check Whether a goal that the held-out half misses fails the job.
 * @property {boolean} markdown
 * @property {string | undefined} json Where the figures go, beside the tables.
 * @property {import("./set.cjs").Half[]} shown Halves whose misses are listed by name.
 */

/**
 * @param {readonly string[]} args
 * @returns {RiskPlan}
 */
function parseRiskArguments(args) {
  const { check, markdown, json, show, "show-held-out": showHeldOut } = readOptions(args);
  if (json !== undefined) checkJsonTarget(json, USAGE);
  /** @type {import("./set.cjs").Half[]} */ const shown = [];
  if (show) shown.push("tuning");
  if (showHeldOut) shown.push("held-out");
  return { check, markdown, json, shown };
}

/** @param {readonly string[]} args */
function readOptions(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        check: { type: "boolean", default: false },
        markdown: { type: "boolean", default: false },
        json: { type: "string" },
        show: { type: "boolean", default: false },
        "show-held-out": { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const what = `The command line can't be read: ${args.join(" ")}`;
    throw new SetupFailure({ what, why, next: USAGE });
  }
}

module.exports = { parseRiskArguments };
