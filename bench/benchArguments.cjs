// @ts-check
"use strict";

const { parseArgs } = require("node:util");
const { SetupFailure } = require("../toolchain/failure.cjs");
const { checkJsonTarget } = require("./jsonTarget.cjs");

const USAGE = "call `npm run bench:policy -- [--resources N] [--repetitions N] [--json FILE]`.";

/**
 * @typedef {object} BenchPlan
 * @property {number} resources Of the larger program; the smaller one has a single resource.
 * @property {number} repetitions
 * @property {string | undefined} json Where the figures go, beside the table.
 */

/**
 * @param {readonly string[]} args
 * @returns {BenchPlan}
 */
function parseBenchArguments(args) {
  const { resources, repetitions, json } = readOptions(args);
  if (json !== undefined) checkJsonTarget(json, USAGE);
  return {
    resources: wholeNumber("--resources", resources, 2),
    repetitions: wholeNumber("--repetitions", repetitions, 1),
    json,
  };
}

/** @param {readonly string[]} args */
function readOptions(args) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        resources: { type: "string", default: "200" },
        repetitions: { type: "string", default: "5" },
        json: { type: "string" },
      },
    }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw refusal(`The command line can't be read: ${args.join(" ")}`, why);
  }
}

/**
 * @param {string} option
 * @param {string} text
 * @param {number} least
 */
function wholeNumber(option, text, least) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least) return number;
  throw refusal(`${option} ${text} can't be used.`, `It is not a whole number from ${least} on.`);
}

/**
 * @param {string} what
 * @param {string} why
 */
const refusal = (what, why) => new SetupFailure({ what, why, next: USAGE });

module.exports = { parseBenchArguments };
