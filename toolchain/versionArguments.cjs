// @ts-check
"use strict";

const { SetupFailure } = require("./failure.cjs");

const USAGE =
  "call `npm run test:versions -- [--pulumi V] [--policy V] [--engine X.Y.Z] [PATHS] [-- JEST OPTIONS]`, " +
  "with V one of pinned, newest, oldest, X.Y.Z.";

/** @typedef {"pulumi" | "policy" | "engine"} OptionName */

/**
 * @typedef {object} VersionArguments
 * @property {Partial<Record<OptionName, string>>} options As written.
 * @property {string[]} jest
 */

/**
 * Takes our options from the command line; paths go to jest, and so does whatever follows a `--`.
 * An option of jest must stand there, for otherwise a misspelt one of ours would be taken for it.
 * @param {readonly string[]} args
 * @returns {VersionArguments}
 */
function parseVersionArguments(args) {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const jest = args.slice(end + 1);
  const ours = args.slice(0, end);
  /** @type {VersionArguments["options"]} */ const options = {};
  /** @type {string[]} */ const paths = [];
  while (ours.length > 0) {
    const word = /** @type {string} */ (ours.shift());
    if (!word.startsWith("-")) {
      paths.push(word);
      continue;
    }
    const [, name, given] = /^--(pulumi|policy|engine)(?:=(.*))?$/.exec(word) ?? [];
    if (name === undefined) {
      throw refusal(`There is no option ${word}.`, "Options of jest stand behind a second `--`.");
    }
    const option = /** @type {OptionName} */ (name);
    const value = given ?? ours.shift();
    if (!value || value.startsWith("-")) {
      throw refusal(`--${option} has no value.`, "It needs one behind it.");
    }
    if (options[option] !== undefined) {
      throw refusal(
        `--${option} is given twice.`,
        "A run has one; without options there are two runs.",
      );
    }
    options[option] = value;
  }
  return { options, jest: [...paths, ...jest] };
}

/**
 * @param {string} what
 * @param {string} why
 */
const refusal = (what, why) => new SetupFailure({ what, why, next: USAGE });

module.exports = { USAGE, parseVersionArguments };
