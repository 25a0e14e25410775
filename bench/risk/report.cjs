// @ts-check
"use strict";

const { judgeFigures, judgeTimes } = require("./goals.cjs");
const { HALVES } = require("./set.cjs");

/** @typedef {import("./set.cjs").Half} Half */
/** @typedef {import("./measure.cjs").MeasuredHalf} MeasuredHalf */

/**
 * @typedef {object} HalfSize
 * @property {number} authors
 * @property {number} high
 * @property {number} none
 */

/** @typedef {{ name: string; missing: string }} MissingRow */
/** @typedef {{ name: string; halves: Record<Half, MeasuredHalf> }} MeasuredRow */

/**
 * Sums only: no name of a script is in it.
 * @typedef {object} Report
 * @property {string} node
 * @property {Record<Half, HalfSize>} set
 * @property {[MeasuredRow, ...(MeasuredRow | MissingRow)[]]} detectors Ours first.
 * @property {Record<Half, import("./goals.cjs").Judged[]>} goals Of ours.
 * @property {import("./commandTime.cjs").CommandTime} command
 */

/**
 * @param {object} found
 * @param {import("./measure.cjs").Samples} found.samples
 * @param {Report["detectors"]} found.detectors
 * @param {import("./commandTime.cjs").CommandTime} found.command
 * @returns {Report}
 */
const report = ({ samples, detectors, command }) => ({
  node: process.versions.node,
  set: ofHalves((half) => sizeOf(samples[half])),
  detectors,
  goals: ofHalves((half) => goalsOf(detectors[0].halves[half])),
  command,
});

/** @param {MeasuredHalf} half */
const goalsOf = ({ figures, times }) => [...judgeFigures(figures), ...judgeTimes(times)];

/** @param {readonly import("./set.cjs").Sample[]} samples */
const sizeOf = (samples) => ({
  authors: new Set(samples.map(({ author }) => author)).size,
  high: samples.filter(({ label }) => label === "high").length,
  none: samples.filter(({ label }) => label === "none").length,
});

/**
 * @template T
 * @param {(half: Half) => T} work
 * @returns {Record<Half, T>}
 */
const ofHalves = (work) =>
  /** @type {Record<Half, T>} */ (Object.fromEntries(HALVES.map((half) => [half, work(half)])));

/** @param {Report} report */
const missedGoals = ({ goals }) => goals["held-out"].filter(({ met }) => !met);

module.exports = { missedGoals, report };
