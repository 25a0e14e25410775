// @ts-check
"use strict";

const { compare, figure, perResource } = require("./figures.cjs");
const { PACKS } = require("./measure.cjs");

const START_GOAL = 1.2;
const PER_RESOURCE_GOAL = 1.3;

/**
 * @typedef {object} PackFigures
 * @property {import("./figures.cjs").Figure} one
 * @property {import("./figures.cjs").Figure} many
 * @property {import("./figures.cjs").Figure} perResource
 */

/**
 * @typedef {object} Report
 * @property {number} resources
 * @property {number} repetitions
 * @property {number} policies
 * @property {Record<import("./measure.cjs").PackName, PackFigures>} packs Milliseconds.
 * @property {import("./figures.cjs").Goal} start
 * @property {import("./figures.cjs").Goal} perResource
 * @property {{ sdk: import("./figures.cjs").Figure; pack: import("./figures.cjs").Figure }} loading
 */

/**
 * @param {import("./measure.cjs").Measured} measured
 * @param {import("./benchArguments.cjs").BenchPlan} plan
 * @returns {Report}
 */
function report({ policies, samples, loading }, { resources, repetitions }) {
  const packs = PACKS.map((name) => [
    name,
    {
      one: figure(samples[name].one),
      many: figure(samples[name].many),
      perResource: figure(perResource(samples[name], resources)),
    },
  ]);
  return {
    resources,
    repetitions,
    policies,
    packs: Object.fromEntries(packs),
    start: compare(samples.ours.one, samples.empty.one, START_GOAL),
    perResource: compare(
      perResource(samples.ours, resources),
      perResource(samples.noop, resources),
      PER_RESOURCE_GOAL,
    ),
    loading: {
      sdk: figure(loading.map(({ sdk }) => sdk)),
      pack: figure(loading.map(({ pack }) => pack)),
    },
  };
}

/**
 * @param {Report} report
 * @returns {string[]}
 */
function reportLines({ resources, repetitions, policies, packs, start, perResource, loading }) {
  const titles = {
    none: "no pack",
    empty: "1 policy that does nothing",
    noop: `${policies} that do nothing`,
    ours: `ours, ${policies} policies`,
  };
  const rows = PACKS.map((name) => [
    titles[name],
    spread(packs[name].one, 0),
    spread(packs[name].many, 0),
    spread(packs[name].perResource, 2),
  ]);
  return [
    `milliseconds of a preview: median (lowest to highest) of ${repetitions}`,
    ...table([["pack", "1 resource", `${resources} resources`, "each further one"], ...rows]),
    "",
    `start: ${verdict(start, "a pack with one policy that does nothing")}`,
    `each further resource: ${verdict(perResource, "a pack with as many that do nothing")}`,
    `loading: @pulumi/policy ${spread(loading.sdk, 0)} ms, our modules on top ${spread(loading.pack, 0)} ms`,
  ];
}

/**
 * @param {import("./figures.cjs").Figure} figure
 * @param {number} digits
 */
const spread = ({ median, lowest, highest }, digits) =>
  `${median.toFixed(digits)} (${lowest.toFixed(digits)} to ${highest.toFixed(digits)})`;

/**
 * @param {import("./figures.cjs").Goal} comparison
 * @param {string} other
 */
function verdict({ ratio, goal, met }, other) {
  if (ratio === undefined)
    return `no ratio, for ${other} is lost in noise (goal: ${goal}×, not met)`;
  return `${ratio.toFixed(2)}× ${other} (goal: at most ${goal}×, ${met ? "met" : "not met"})`;
}

/** @param {readonly (readonly string[])[]} rows Numbers from the second column on. */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const cell = (/** @type {string} */ text, /** @type {number} */ i) =>
    i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0);
  return rows.map((row) => row.map(cell).join("  "));
}

module.exports = { report, reportLines };
