// @ts-check
"use strict";

const { performance } = require("node:perf_hooks");
const { median } = require("../figures.cjs");

/** A script is scanned so often, and its time is the median: the script's, and not the machine's. */
const RUNS = 3;

/**
 * Milliseconds for a script, over all scripts.
 * @typedef {object} Times
 * @property {number} median
 * @property {number} p99
 * @property {number} max
 */

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T; time: number }>}
 */
async function timed(work) {
  /** @type {number[]} */ const times = [];
  for (;;) {
    const began = performance.now();
    const result = await work();
    times.push(performance.now() - began);
    if (times.length === RUNS) return { result, time: median(times) };
  }
}

/**
 * @param {readonly number[]} times
 * @returns {Times}
 */
const timesOf = (times) => ({
  median: median(times),
  p99: percentile(times, 0.99),
  max: Math.max(...times),
});

/**
 * The least value that this part of all does not exceed.
 * @param {readonly number[]} values
 * @param {number} part
 */
function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)];
  if (found === undefined) throw new Error("nothing has no percentile");
  return found;
}

module.exports = { percentile, RUNS, timed, timesOf };
