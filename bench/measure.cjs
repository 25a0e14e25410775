// @ts-check
"use strict";

const path = require("node:path");
const { loadPack } = require("./loading.cjs");
const { linkOurPack, writeNoopPack } = require("./packs.cjs");
const { withProject } = require("./project.cjs");

/** @typedef {"none" | "empty" | "noop" | "ours"} PackName */

/** @type {PackName[]} */
const PACKS = ["none", "empty", "noop", "ours"];

/**
 * @typedef {object} Measured
 * @property {number} policies Of our pack, and as many do nothing in `noop`.
 * @property {Record<PackName, import("./figures.cjs").Samples>} samples
 * @property {Omit<import("./loading.cjs").Loaded, "kinds">[]} loading
 */

/**
 * Previews with all packs in turn, so that whatever else the machine does hits all of them.
 * @param {object} options
 * @param {string} options.root
 * @param {import("../toolchain/environment.cjs").EngineLocation} options.engine
 * @param {import("./benchArguments.cjs").BenchPlan} options.plan
 * @param {(text: string) => void} options.say
 * @returns {Promise<Measured>}
 */
const measure = ({ root, engine, plan, say }) =>
  withProject({ root, engine, resources: plan.resources }, async ({ directory, preview }) => {
    const folder = (/** @type {PackName} */ name) => path.join(directory, `${name}-pack`);
    linkOurPack(root, folder("ours"));
    const { kinds } = await loadPack(folder("ours"));
    writeNoopPack(root, folder("empty"), ["resource"]);
    writeNoopPack(root, folder("noop"), kinds);

    /** @type {Measured} */
    const measured = {
      policies: kinds.length,
      samples: { none: samples(), empty: samples(), noop: samples(), ours: samples() },
      loading: [],
    };
    // Not counted: it reads the files that all the others find in memory.
    for (const name of PACKS) await preview(1, name === "none" ? undefined : folder(name));
    for (let repetition = 1; repetition <= plan.repetitions; repetition++) {
      for (const name of PACKS) {
        const pack = name === "none" ? undefined : folder(name);
        const one = await preview(1, pack);
        const many = await preview(plan.resources, pack);
        measured.samples[name].one.push(one);
        measured.samples[name].many.push(many);
        say(
          `${repetition}/${plan.repetitions} ${name}: ${Math.round(one)} ms, ${Math.round(many)} ms`,
        );
      }
      const { sdk, pack } = await loadPack(folder("ours"));
      measured.loading.push({ sdk, pack });
    }
    return measured;
  });

const samples = () => ({ one: /** @type {number[]} */ ([]), many: /** @type {number[]} */ ([]) });

module.exports = { PACKS, measure };
