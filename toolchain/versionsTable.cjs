// @ts-check
"use strict";

/**
 * @typedef {object} VersionResult
 * @property {string} label
 * @property {Readonly<Record<string, string>>} versions
 * @property {string} engine
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 */

/**
 * The results of all runs, a line each, with numbers to the right.
 * @param {readonly VersionResult[]} results
 */
function versionsTable(results) {
  const packages = [...new Set(results.flatMap(({ versions }) => Object.keys(versions)))];
  const head = ["wanted", ...packages, "engine", "passed", "failed", "seconds"];
  const rows = results.map(({ label, versions, engine, passed, failed, seconds }) => [
    label,
    ...packages.map((name) => versions[name] ?? ""),
    engine,
    ...[passed, failed, Math.round(seconds)].map(String),
  ]);
  const lines = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const firstNumber = head.length - 3;
  return lines.map((line) =>
    line
      .map((cell, i) =>
        i < firstNumber ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
      )
      .join("  "),
  );
}

module.exports = { versionsTable };
