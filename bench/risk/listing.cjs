// @ts-check
"use strict";

/** @typedef {import("./measure.cjs").Seen} Seen */

/**
 * What a detector got wrong in a half, script by script.
 * @param {readonly Seen[]} seen
 * @returns {string[]}
 */
const listing = (seen) => [
  ...seen.filter(isMissed).map((one) => {
    const { form, category, lines = [], why } = one.label;
    return `missed: ${name(one)}:${lines.join(",")} ${form}, ${category}: ${why}${advice(one)}`;
  }),
  ...seen.filter(isFalse).map((one) => `false positive: ${name(one)} ${hits(one)}`),
  ...seen
    .filter(isElsewhere)
    .map((one) => `wrong line: ${name(one)}:${(one.label.lines ?? []).join(",")} ${hits(one)}`),
];

/** @param {Seen} seen */
const isMissed = ({ label, hit }) => label.label === "high" && !hit;

/** @param {Seen} seen */
const isFalse = ({ label, hit }) => label.label === "none" && hit;

/** @param {Seen} seen */
const isElsewhere = ({ label, hit, rightLine }) => label.label === "high" && hit && !rightLine;

/** @param {Seen} seen */
const name = ({ author, label }) => `${author}/${label.file}`;

/** @param {Seen} seen */
const hits = ({ verdict }) => verdict.blocking.map(hitText).join("; ");

/** @param {Seen} seen */
const advice = ({ verdict: { advice = [] } }) =>
  advice.length > 0 ? ` (advised: ${advice.map(hitText).join("; ")})` : "";

/** @param {import("./outcome.cjs").Hit} hit */
const hitText = ({ line, what }) => (line === undefined ? what : `at ${line} ${what}`);

module.exports = { listing };
