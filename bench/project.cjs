// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { performance } = require("node:perf_hooks");
const { createPulumiHome } = require("../toolchain/environment.cjs");
const { SetupFailure } = require("../toolchain/failure.cjs");
const { run } = require("../toolchain/subprocess.cjs");
const { linkModules } = require("./packs.cjs");
const { PROGRAM, seed } = require("./workload.cjs");

const OPTIONS = ["--non-interactive", "--color", "never"];

/**
 * @typedef {object} Project
 * @property {string} directory
 * @property {(resources: number, pack: string | undefined) => Promise<number>} preview The
 * milliseconds that it took, with the pack in this folder.
 */

/**
 * A Pulumi project with a home and a simulated service of its own, for as long as `work` lasts.
 * @template T
 * @param {object} options
 * @param {string} options.root
 * @param {import("../toolchain/environment.cjs").EngineLocation} options.engine
 * @param {number} options.resources
 * @param {(project: Project) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withProject({ root, engine, resources }, work) {
  // Here, because it is there only once the project has been built.
  const { startSimulator } = require("@pulumi-mgc/provider/simulator");
  const home = createPulumiHome({ engine });
  try {
    const simulator = await startSimulator({ seed: seed(resources), transitions: "manual" });
    try {
      const { directory } = home;
      linkModules(root, directory);
      fs.writeFileSync(path.join(directory, "Pulumi.yaml"), "name: bench\nruntime: nodejs\n");
      fs.writeFileSync(path.join(directory, "package.json"), '{"name":"bench","main":"index.js"}');
      fs.writeFileSync(path.join(directory, "index.js"), PROGRAM);
      const settings = {
        MGC_ENDPOINT: simulator.url,
        MGC_PROJECT_ID: "project",
        MGC_AUTH_TOKEN: "token",
      };
      const env = (extra = {}) => home.environment({ ...settings, ...extra });
      await pulumi(["stack", "init", "bench"], { cwd: directory, env: env() });
      return await work({
        directory,
        preview: async (number, pack) => {
          const args = ["preview", "--suppress-progress", ...(pack ? ["--policy-pack", pack] : [])];
          const began = performance.now();
          await pulumi(args, { cwd: directory, env: env({ BENCH_RESOURCES: String(number) }) });
          return performance.now() - began;
        },
      });
    } finally {
      await simulator.stop();
    }
  } finally {
    home.remove();
  }
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd: string; env: NodeJS.ProcessEnv }} options
 */
async function pulumi(args, options) {
  const { code, tail } = await run("pulumi", [...args, ...OPTIONS], options);
  if (code === 0) return;
  throw new SetupFailure({
    what: `pulumi ${args.join(" ")} failed, and would be measured wrongly.`,
    why: tail,
    next: "see to what Pulumi reports; a violated policy means that bench/workload.cjs breaks a rule.",
  });
}

module.exports = { withProject };
