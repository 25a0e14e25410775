// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { TextDecoder } = require("node:util");

const SET = path.join(__dirname, "set");

/** The order in which they are measured: the first one warms up for both. */
const HALVES = /** @type {const} */ (["tuning", "held-out"]);
const LANGUAGES = /** @type {const} */ (["SHELL", "PYTHON", "BAT"]);
const FORMS = /** @type {const} */ (["plain", "obfuscated"]);

/** @typedef {typeof HALVES[number]} Half */
/** @typedef {typeof LANGUAGES[number]} Language */
/** @typedef {typeof FORMS[number]} Form */

/**
 * What an author says of a script.
 * @typedef {object} Label
 * @property {string} file Below the author's folder.
 * @property {Language} type
 * @property {"high" | "none"} label
 * @property {string} [category] Of high ones, as all that follows but `why`.
 * @property {Form} [form]
 * @property {number[]} [lines]
 * @property {string} why
 */

/**
 * @typedef {Label & { author: string; content: string }} Sample
 */

/**
 * @param {Half} half
 * @returns {string[]}
 */
const authors = (half) => fs.readdirSync(path.join(SET, half)).sort();

/**
 * @param {Half} half
 * @param {string} author
 * @returns {Label[]}
 */
const labelsOf = (half, author) =>
  fs
    .readFileSync(path.join(SET, half, author, "labels.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/**
 * The scripts of a half, as text: a byte order mark is gone, as `mgc scan` has it.
 * @param {Half} half
 * @returns {Sample[]}
 */
const readHalf = (half) =>
  authors(half).flatMap((author) =>
    labelsOf(half, author).map((label) => {
      const bytes = fs.readFileSync(path.join(SET, half, author, label.file));
      return { ...label, author, content: new TextDecoder().decode(bytes) };
    }),
  );

module.exports = { authors, FORMS, HALVES, LANGUAGES, labelsOf, readHalf, SET };
