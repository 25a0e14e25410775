// @ts-check
"use strict";

const { LANGUAGES } = require("./set.cjs");

/** @typedef {import("./score.cjs").Share} Share */

const RECALL = { plain: 0.98, obfuscated: 0.95 };
const FALSE_POSITIVES = 0.01;
const RIGHT_LINE = 0.95;
const MEDIAN_MS = 1;
const MAX_MS = 50;

/**
 * @typedef {object} Judged
 * @property {string} goal
 * @property {string} reached
 * @property {boolean} met
 */

/**
 * What is found, and where. A goal that nothing speaks for is not met.
 * @param {import("./score.cjs").Figures} figures
 * @returns {Judged[]}
 */
const judgeFigures = ({ byLanguage, falsePositives, rightLine = { count: 0, of: 0 } }) => [
  ...LANGUAGES.flatMap((language) =>
    /** @type {const} */ (["plain", "obfuscated"]).map((form) =>
      atLeast(`recall, ${language} ${form}`, byLanguage[language].recall[form], RECALL[form]),
    ),
  ),
  {
    goal: `false positives ≤ ${percent(FALSE_POSITIVES)}`,
    reached: counted(falsePositives),
    met: falsePositives.of > 0 && falsePositives.count / falsePositives.of <= FALSE_POSITIVES,
  },
  atLeast("right line", rightLine, RIGHT_LINE),
];

/**
 * @param {import("./timing.cjs").Times} times
 * @returns {Judged[]}
 */
const judgeTimes = ({ median, max }) => [
  atMost("median time", median, MEDIAN_MS),
  atMost("longest time", max, MAX_MS),
];

/**
 * @param {string} what
 * @param {Share} share
 * @param {number} least
 * @returns {Judged}
 */
const atLeast = (what, share, least) => ({
  goal: `${what} ≥ ${percent(least)}`,
  reached: counted(share),
  met: share.of > 0 && share.count / share.of >= least,
});

/**
 * @param {string} what
 * @param {number} time
 * @param {number} most
 * @returns {Judged}
 */
const atMost = (what, time, most) => ({
  goal: `${what} ≤ ${most} ms`,
  reached: `${time.toFixed(2)} ms`,
  met: time <= most,
});

/** @param {number} part */
const percent = (part) => `${Math.round(part * 100)} %`;

/** @param {Share} share */
const counted = ({ count, of }) =>
  of === 0 ? "none of 0" : `${((100 * count) / of).toFixed(1)} % (${count} of ${of})`;

module.exports = { judgeFigures, judgeTimes };
