// @ts-check
"use strict";

const fs = require("node:fs");
const { SetupFailure } = require("../../../toolchain/failure.cjs");

/** It must exist, else everything is denied; in a home or temporary folder other rules hold. */
const CWD = __dirname;

/**
 * cc-safety-net judges a command that is about to run in a shell. A script is given to it as a whole
 * and, of shell scripts, line by line; for each script the answer that speaks for it counts.
 * @returns {Promise<import("../detectors.cjs").Detector>}
 */
async function ccSafetyNet() {
  const { checkCommand } = await import("cc-safety-net/api");
  const manifest = fs.readFileSync(require.resolve("cc-safety-net/package.json"), "utf8");
  /** @param {string} command */
  const denied = (command) => {
    if (command.trim() === "") return [];
    const result = checkCommand({ command, cwd: CWD });
    return result.kind === "deny" ? [{ what: result.reason }] : [];
  };
  const [refusal] = denied("echo");
  if (refusal) {
    throw new SetupFailure({
      what: "cc-safety-net denies everything, and would be measured wrongly.",
      why: refusal.what,
      next: "see to its settings on this machine and run again.",
    });
  }
  return {
    name: `cc-safety-net ${JSON.parse(manifest).version}`,
    givesLines: false,
    ways: [
      ({ content }) => ({ blocking: denied(content) }),
      ({ type, content }) => ({
        blocking: type === "SHELL" ? content.split(/\r?\n/).flatMap(denied) : denied(content),
      }),
    ],
  };
}

module.exports = { ccSafetyNet };
