// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { SetupFailure } = require("../toolchain/failure.cjs");

/**
 * Refuses a file for figures now rather than after the measurement.
 * @param {string} file
 * @param {string} usage
 */
function checkJsonTarget(file, usage) {
  const folder = path.dirname(path.resolve(file));
  if (file !== "" && fs.existsSync(folder)) return;
  throw new SetupFailure({
    what: `--json ${file} can't be used.`,
    why: file === "" ? "It has no value." : `There is no folder ${folder}.`,
    next: usage,
  });
}

module.exports = { checkJsonTarget };
