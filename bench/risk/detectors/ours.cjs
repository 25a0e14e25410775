// @ts-check
"use strict";

/** @typedef {import("../detectors.cjs").Detector} Detector */

/**
 * Our analyser, from what was built: `high` blocks, `medium` advises.
 * @returns {Detector}
 */
function ours() {
  const { scan } = require("@pulumi-mgc/provider/risk");
  return {
    name: "pulumi-mgc",
    givesLines: true,
    ways: [async (script) => verdictOf(await scan(script))],
  };
}

/**
 * @param {readonly import("@pulumi-mgc/provider/risk").RiskFinding[]} findings
 * @returns {import("../outcome.cjs").Verdict}
 */
function verdictOf(findings) {
  const hits = (/** @type {string} */ wanted) =>
    findings
      .filter(({ severity }) => severity === wanted)
      .map(({ rule, line, resolved }) => ({ line, what: `${rule}: ${resolved}` }));
  return { blocking: hits("high"), advice: hits("medium") };
}

module.exports = { ours, verdictOf };
