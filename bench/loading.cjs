// @ts-check
"use strict";

const path = require("node:path");
const { SetupFailure } = require("../toolchain/failure.cjs");
const { run } = require("../toolchain/subprocess.cjs");

/**
 * @typedef {object} Loaded
 * @property {import("./packs.cjs").PolicyKind[]} kinds One for each policy that it serves.
 * @property {number} sdk Milliseconds for `@pulumi/policy`.
 * @property {number} pack Milliseconds for the modules of the pack, and what they need beside it.
 */

/**
 * Loads a pack in a process of its own.
 * @param {string} folder
 * @returns {Promise<Loaded>}
 */
async function loadPack(folder) {
  const script = path.join(__dirname, "loadPack.cjs");
  const { code, stdout, tail } = await run(process.execPath, [script], { cwd: folder });
  const loaded = code === 0 ? JSON.parse(stdout) : {};
  if (Array.isArray(loaded.kinds)) return loaded;
  throw new SetupFailure({
    what: "Our policy pack could not be loaded.",
    why: tail || "It serves nothing.",
    next: "see that `npx tsc -b` passes and that policy-pack/src/index.ts makes a PolicyPack.",
  });
}

module.exports = { loadPack };
