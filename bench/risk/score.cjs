// @ts-check
"use strict";

const { FORMS, LANGUAGES } = require("./set.cjs");

/** @typedef {import("./outcome.cjs").Outcome} Outcome */

/**
 * @typedef {object} Share
 * @property {number} count
 * @property {number} of
 */

/** @typedef {Record<"all" | import("./set.cjs").Form, Share>} Recall */

/**
 * @typedef {object} Sums
 * @property {Recall} recall High scripts that are called blocking.
 * @property {Share} falsePositives Approved scripts that are called blocking.
 * @property {Share | undefined} rightLine Hits on a labelled line; undefined without lines.
 */

/**
 * @typedef {Sums & {
 *   byLanguage: Record<import("./set.cjs").Language, Sums>;
 *   byCategory: Record<string, Recall>;
 *   advice: { missed: Share; approved: Share };
 * }} Figures
 */

/**
 * @param {readonly Outcome[]} outcomes
 * @param {{ givesLines: boolean }} detector
 * @returns {Figures}
 */
function figuresOf(outcomes, detector) {
  const high = outcomes.filter(isHigh);
  const categories = [...new Set(high.map(({ label }) => label.category ?? ""))].sort();
  const ofLanguage = LANGUAGES.map((language) => [
    language,
    sums(
      outcomes.filter(({ label }) => label.type === language),
      detector,
    ),
  ]);
  const ofCategory = categories.map((category) => [
    category,
    recall(high.filter(({ label }) => label.category === category)),
  ]);
  return {
    ...sums(outcomes, detector),
    byLanguage: Object.fromEntries(ofLanguage),
    byCategory: Object.fromEntries(ofCategory),
    advice: {
      missed: share(
        high.filter(({ hit }) => !hit),
        ({ advised }) => advised,
      ),
      approved: share(outcomes.filter(isApproved), ({ advised }) => advised),
    },
  };
}

/**
 * @param {readonly Outcome[]} outcomes
 * @param {{ givesLines: boolean }} detector
 * @returns {Sums}
 */
function sums(outcomes, { givesLines }) {
  const high = outcomes.filter(isHigh);
  const rightLine = share(
    high.filter(({ hit }) => hit),
    (outcome) => outcome.rightLine,
  );
  return {
    recall: recall(high),
    falsePositives: share(outcomes.filter(isApproved), ({ hit }) => hit),
    rightLine: givesLines ? rightLine : undefined,
  };
}

/**
 * @param {readonly Outcome[]} high
 * @returns {Recall}
 */
function recall(high) {
  const found = (/** @type {readonly Outcome[]} */ some) => share(some, ({ hit }) => hit);
  const [plain, obfuscated] = FORMS.map((form) =>
    found(high.filter(({ label }) => label.form === form)),
  );
  return { all: found(high), plain: plain ?? NOTHING, obfuscated: obfuscated ?? NOTHING };
}

const NOTHING = { count: 0, of: 0 };

/**
 * @param {readonly Outcome[]} outcomes
 * @param {(outcome: Outcome) => boolean} holds
 * @returns {Share}
 */
const share = (outcomes, holds) => ({ count: outcomes.filter(holds).length, of: outcomes.length });

/** @param {Outcome} outcome */
const isHigh = ({ label }) => label.label === "high";

/** @param {Outcome} outcome */
const isApproved = ({ label }) => label.label === "none";

module.exports = { figuresOf };
