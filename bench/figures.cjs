// @ts-check
"use strict";

/**
 * @typedef {object} Figure
 * @property {number} median
 * @property {number} lowest
 * @property {number} highest
 */

/**
 * @typedef {object} Goal
 * @property {number | undefined} ratio Undefined where what it is compared with is lost in noise.
 * @property {number} goal
 * @property {boolean} met
 */

/**
 * What one pack took in each repetition, in milliseconds.
 * @typedef {object} Samples
 * @property {number[]} one With a single resource.
 * @property {number[]} many
 */

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error("nothing has no median");
  return (lower + upper) / 2;
}

/**
 * @param {readonly number[]} values
 * @returns {Figure}
 */
const figure = (values) => ({
  median: median(values),
  lowest: Math.min(...values),
  highest: Math.max(...values),
});

/**
 * The time that each further resource took, once per repetition.
 * @param {Samples} samples
 * @param {number} resources
 */
const perResource = ({ one, many }, resources) =>
  many.map((time, i) => (time - (one[i] ?? NaN)) / (resources - 1));

/**
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 * @param {number} goal
 * @returns {Goal}
 */
function compare(ours, theirs, goal) {
  const floor = median(theirs);
  const ratio = floor > 0 ? median(ours) / floor : undefined;
  return { ratio, goal, met: ratio !== undefined && ratio <= goal };
}

module.exports = { compare, figure, median, perResource };
