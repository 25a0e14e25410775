// @ts-check
"use strict";

/**
 * Of a mutation testing report, what is read here.
 * @typedef {object} Mutant
 * @property {string} mutatorName
 * @property {string} [replacement]
 * @property {string} status
 * @property {{ start: { line: number; column: number } }} location
 */

/** @typedef {{ files: Readonly<Record<string, { mutants: readonly Mutant[] }>> }} Report */

const NOTICED = ["Killed", "Timeout"];
const UNNOTICED = ["Survived", "NoCoverage"];
const LONGEST = 100;

/**
 * Percent of the mutants that a test noticed. One that no module survives being loaded with, or
 * that is no program, is none.
 * @param {readonly Mutant[]} mutants
 */
function score(mutants) {
  const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
  const all = noticed + mutants.filter(({ status }) => UNNOTICED.includes(status)).length;
  return { noticed, all, percent: all === 0 ? 100 : (100 * noticed) / all };
}

/** @param {Report} report */
const mutantsOf = (report) => Object.values(report.files).flatMap(({ mutants }) => mutants);

/**
 * The survivors, then a line for each file, the lowest score first, and one for all of them.
 * @param {Report} report
 * @returns {readonly string[]}
 */
function mutationTable(report) {
  const files = Object.entries(report.files);
  const survivors = files.flatMap(([file, { mutants }]) =>
    mutants
      .filter(({ status }) => UNNOTICED.includes(status))
      .sort((a, b) => a.location.start.line - b.location.start.line)
      .map((mutant) => survivorLine(file, mutant)),
  );
  const rows = files
    .map(([file, { mutants }]) => ({ file, ...score(mutants) }))
    .sort((a, b) => a.percent - b.percent || a.file.localeCompare(b.file));
  const all = { file: "all", ...score(mutantsOf(report)) };
  return [...survivors, ...(survivors.length > 0 ? [""] : []), ...[...rows, all].map(fileLine)];
}

/** @param {{ file: string; noticed: number; all: number; percent: number }} row */
function fileLine({ file, noticed, all, percent }) {
  return `${percentText(percent).padStart(7)}  ${`${String(noticed)}/${String(all)}`.padStart(9)}  ${file}`;
}

/** Cut off, not rounded: what reads as the goal has reached it. @param {number} percent */
const percentText = (percent) => `${(Math.floor(percent * 10) / 10).toFixed(1)}%`;

/**
 * @param {string} file
 * @param {Mutant} mutant
 */
function survivorLine(file, { mutatorName, replacement = "", status, location }) {
  const { line, column } = location.start;
  const text = replacement.replaceAll(/\s+/g, " ");
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const note = status === "NoCoverage" ? " (no test comes here)" : "";
  return `${file}:${String(line)}:${String(column)}  ${mutatorName}: ${shown}${note}`;
}

module.exports = { mutantsOf, mutationTable, percentText, score };
