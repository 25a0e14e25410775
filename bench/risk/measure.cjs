// @ts-check
"use strict";

const { outcomeOf } = require("./outcome.cjs");
const { figuresOf } = require("./score.cjs");
const { timed, timesOf } = require("./timing.cjs");

/** @typedef {import("./detectors.cjs").Detector} Detector */
/** @typedef {import("./set.cjs").Half} Half */
/** @typedef {Record<Half, import("./set.cjs").Sample[]>} Samples */

/**
 * @typedef {object} MeasuredHalf
 * @property {import("./score.cjs").Figures} figures
 * @property {import("./timing.cjs").Times} times
 */

/**
 * @typedef {object} Measured
 * @property {Record<Half, MeasuredHalf>} halves
 * @property {Record<Half, Seen[]>} seen
 */

/** @typedef {import("./outcome.cjs").Outcome & { author: string }} Seen */

/**
 * @param {Detector} detector
 * @param {Samples} samples
 * @returns {Promise<Measured>}
 */
async function measure(detector, samples) {
  // Not counted: it loads parsers, and lets the engine compile what it finds to be busy.
  for (const sample of samples.tuning) await detector.ways[0](sample);
  const tuning = await measureHalf(detector, samples.tuning);
  const heldOut = await measureHalf(detector, samples["held-out"]);
  return {
    halves: { tuning: tuning.measured, "held-out": heldOut.measured },
    seen: { tuning: tuning.seen, "held-out": heldOut.seen },
  };
}

/**
 * @param {Detector} detector
 * @param {readonly import("./set.cjs").Sample[]} samples
 * @returns {Promise<{ seen: Seen[]; measured: MeasuredHalf }>}
 */
async function measureHalf(detector, samples) {
  const [first, ...others] = detector.ways;
  /** @type {Seen[]} */ const seen = [];
  /** @type {number[]} */ const times = [];
  for (const sample of samples) {
    const { result, time } = await timed(async () => first(sample));
    const verdicts = [result];
    for (const way of others) verdicts.push(await way(sample));
    seen.push({ ...outcomeOf(sample, verdicts), author: sample.author });
    times.push(time);
  }
  return { seen, measured: { figures: figuresOf(seen, detector), times: timesOf(times) } };
}

module.exports = { measure };
