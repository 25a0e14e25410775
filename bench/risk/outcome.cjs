// @ts-check
"use strict";

/**
 * @typedef {object} Hit
 * @property {number} [line] From 1, where the detector tells it.
 * @property {string} what
 */

/**
 * What a detector says of a script.
 * @typedef {object} Verdict
 * @property {readonly Hit[]} blocking
 * @property {readonly Hit[]} [advice] What it mentions without blocking.
 */

/**
 * @typedef {object} Outcome
 * @property {import("./set.cjs").Label} label
 * @property {Verdict} verdict
 * @property {boolean} hit It was called blocking, rightly or not.
 * @property {boolean} rightLine A blocking hit stands on a labelled line.
 * @property {boolean} advised It was mentioned, and not blocked.
 */

/**
 * Of a detector that can be asked in several ways, the answer that speaks for it counts.
 * @param {import("./set.cjs").Label} label
 * @param {readonly Verdict[]} verdicts One at least.
 * @returns {Outcome}
 */
function outcomeOf(label, verdicts) {
  const outcomes = verdicts.map((verdict) => oneOutcome(label, verdict));
  const merit = (/** @type {Outcome} */ { hit, rightLine }) =>
    label.label === "high" ? Number(hit) + Number(rightLine) : Number(!hit);
  const [best] = outcomes.sort((a, b) => merit(b) - merit(a));
  if (!best) throw new Error("a detector that says nothing has no outcome");
  return best;
}

/**
 * @param {import("./set.cjs").Label} label
 * @param {Verdict} verdict
 * @returns {Outcome}
 */
function oneOutcome(label, verdict) {
  const { blocking, advice = [] } = verdict;
  const hit = blocking.length > 0;
  return {
    label,
    verdict,
    hit,
    rightLine: blocking.some(({ line }) => line !== undefined && label.lines?.includes(line)),
    advised: !hit && advice.length > 0,
  };
}

module.exports = { outcomeOf };
