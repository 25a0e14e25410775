// @ts-check
"use strict";

const { atLeast, parseVersion } = require("./versions.cjs");

/** @typedef {{ from: string; below: string }} VersionRange */

/**
 * Reads the two forms of range that our package.json files have: ">=3.204.0 <4" and "^1.21.0".
 * @param {string} text
 * @returns {VersionRange}
 */
function parseRange(text) {
  const caret = /^\^(\d+)\.\d+\.\d+$/.exec(text);
  if (caret) return { from: text.slice(1), below: `${Number(caret[1]) + 1}.0.0` };
  const [, from, below] = /^>=(\d+\.\d+\.\d+) <(\d+(?:\.\d+){0,2})$/.exec(text) ?? [];
  if (from !== undefined && below !== undefined) {
    return { from, below: `${below}.0.0`.split(".").slice(0, 3).join(".") };
  }
  throw new Error(`"${text}" is not a range like ">=3.204.0 <4" or "^1.21.0"`);
}

/**
 * A version as it is published, with three numbers and nothing behind them.
 * @param {string} version
 */
const isRelease = (version) => /^\d+\.\d+\.\d+$/.test(version);

/**
 * @param {string} version
 * @param {VersionRange} range
 */
const isWithin = (version, { from, below }) =>
  isRelease(version) && atLeast(version, from) && !atLeast(version, below);

/**
 * @param {readonly string[]} versions
 * @param {VersionRange} range
 * @returns {string | undefined}
 */
function newestWithin(versions, range) {
  const numbers = (/** @type {string} */ version) => parseVersion(version) ?? [0, 0, 0];
  return versions
    .filter((version) => isWithin(version, range))
    .sort((a, b) => {
      const [one, other] = [numbers(a), numbers(b)];
      return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
    })
    .at(-1);
}

module.exports = { isRelease, isWithin, newestWithin, parseRange };
