// @ts-check
"use strict";

const { LANGUAGES } = require("./set.cjs");

/** @typedef {import("./set.cjs").Half} Half */
/** @typedef {import("./report.cjs").Report} Report */
/** @typedef {import("./score.cjs").Share} Share */

/**
 * @typedef {object} Table
 * @property {string} title
 * @property {string[]} head
 * @property {number} texts How many columns, from the left, hold no numbers.
 * @property {string[][]} rows
 */

/**
 * Every table of a report, the half that is quoted last, where a reader of the end sees it.
 * @param {Report} report
 * @returns {Table[]}
 */
const tables = (report) =>
  /** @type {Half[]} */ (["tuning", "held-out"]).flatMap((half) => [
    detectorTable(report, half),
    languageTable(report, half),
    categoryTable(report, half),
    goalTable(report, half),
  ]);

/**
 * @param {Report} report
 * @param {Half} half
 * @returns {Table}
 */
function detectorTable({ set, detectors }, half) {
  const { authors, high, none } = set[half];
  const head = ["detector", "recall", "plain", "obfuscated", "false pos.", "right line"];
  return {
    title: `${half} half, ${high} dangerous and ${none} approved scripts of ${authors} authors: %, and ms a script`,
    head: [...head, "median", "p99", "max"],
    texts: 1,
    rows: detectors.map((detector) => {
      if ("missing" in detector) return missingRow(detector, 9);
      const { figures, times } = detector.halves[half];
      return [
        detector.name,
        ...sums(figures),
        ...[times.median, times.p99, times.max].map((time) => time.toFixed(2)),
      ];
    }),
  };
}

/**
 * @param {Report} report
 * @param {Half} half
 * @returns {Table}
 */
const languageTable = ({ detectors }, half) => ({
  title: `${half} half by language: %`,
  head: ["detector", "language", "recall", "plain", "obfuscated", "false pos.", "right line"],
  texts: 2,
  rows: detectors.flatMap((detector) =>
    "missing" in detector
      ? [missingRow(detector, 7)]
      : LANGUAGES.map((language) => [
          detector.name,
          language,
          ...sums(detector.halves[half].figures.byLanguage[language]),
        ]),
  ),
});

/**
 * @param {Report} report
 * @param {Half} half
 * @returns {Table}
 */
const categoryTable = ({ detectors: [ours] }, half) => ({
  title: `${half} half, ${ours.name} by category: %`,
  head: ["category", "scripts", "recall", "plain", "obfuscated"],
  texts: 1,
  rows: Object.entries(ours.halves[half].figures.byCategory).map(([category, recall]) => [
    category,
    String(recall.all.of),
    ...recalls(recall),
  ]),
});

/**
 * @param {Report} report
 * @param {Half} half
 * @returns {Table}
 */
const goalTable = ({ detectors: [ours], goals }, half) => ({
  title: `${half} half, goals of ${ours.name}`,
  head: ["goal", "reached", ""],
  texts: 3,
  rows: goals[half].map(({ goal, reached, met }) => [goal, reached, met ? "met" : "not met"]),
});

/**
 * What medium findings, which block nothing, add.
 * @param {Report} report
 * @param {Half} half
 */
function adviceLine({ detectors: [ours] }, half) {
  const { missed, approved } = ours.halves[half].figures.advice;
  const of = (/** @type {Share} */ { count, of }) => `${count} of ${of}`;
  return `${half} half, medium findings only: on ${of(missed)} missed and ${of(approved)} approved scripts.`;
}

/** @param {Report} report */
function commandLine({ command: { files, runs, milliseconds }, node }) {
  const [median, lowest, highest] = [
    milliseconds.median,
    milliseconds.lowest,
    milliseconds.highest,
  ].map((time) => (time / 1000).toFixed(2));
  return `mgc scan over ${files} files, as a process: ${median} s (${lowest} to ${highest} in ${runs} runs, Node ${node}).`;
}

/** @param {import("./score.cjs").Sums} sums */
const sums = ({ recall, falsePositives, rightLine }) => [
  ...recalls(recall),
  percent(falsePositives),
  rightLine ? percent(rightLine) : "–",
];

/** @param {import("./score.cjs").Recall} recall */
const recalls = ({ all, plain, obfuscated }) => [all, plain, obfuscated].map(percent);

/** @param {Share} share */
const percent = ({ count, of }) => (of === 0 ? "–" : ((100 * count) / of).toFixed(1));

/**
 * @param {import("./report.cjs").MissingRow} detector
 * @param {number} columns
 */
const missingRow = ({ name, missing }, columns) => [
  `${name}: ${missing}`,
  ...Array.from({ length: columns - 1 }, () => ""),
];

module.exports = { adviceLine, commandLine, tables };
