// @ts-check
"use strict";

const path = require("node:path");
const { SetupFailure } = require("./failure.cjs");
const { withHeartbeat } = require("./progress.cjs");
const { run } = require("./subprocess.cjs");

/**
 * @param {object} options
 * @param {string} options.root
 * @param {(text: string) => void} options.say
 * @param {typeof run} [options.runner]
 */
async function build({ root, say, runner = run }) {
  const tsc = path.join(root, "node_modules", "typescript", "bin", "tsc");
  const outcome = await withHeartbeat(
    say,
    (elapsed) => `tsc -b is still at work (${elapsed})`,
    () => runner(process.execPath, [tsc, "-b"], { cwd: root }),
  );
  if (outcome.code !== 0) {
    throw new SetupFailure({
      what: "The TypeScript build failed (tsc -b).",
      why: outcome.tail,
      next: "correct the sources and run again.",
    });
  }
  return "tsc -b";
}

module.exports = { build };
