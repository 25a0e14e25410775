// @ts-check
"use strict";

const { parseArgs } = require("node:util");
const { SetupFailure } = require("./failure.cjs");
const { SCOPES, SCOPE_NAMES } = require("./mutationScopes.cjs");

const USAGE =
  "call `npm run mutation -- [--core] [--resources] [--policies] [--fresh] [FILE …]`, FILE like provider/src/core/rules.ts or 'provider/src/core/script*.ts'.";

/** @typedef {import("./mutationScopes.cjs").ScopeName} ScopeName */
/** @typedef {{ scope: ScopeName; mutate: readonly string[]; whole: boolean }} MutationRun */

/**
 * @typedef {object} MutationPlan
 * @property {readonly MutationRun[]} runs
 * @property {boolean} fresh Whether results of earlier runs count for nothing.
 */

/**
 * Which files to mutate, by the scope whose tests have to notice. Without a word: the core.
 * @param {readonly string[]} args
 * @returns {MutationPlan}
 */
function parseMutationArguments(args) {
  const { values, positionals } = readOptions(args);
  const named = SCOPE_NAMES.filter((name) => values[name]);
  if (named.length > 0 && positionals.length > 0) {
    throw unreadable(args, "a scope is all of its files");
  }
  const fresh = values.fresh ?? false;
  if (positionals.length === 0) {
    const scopes = named.length > 0 ? named : /** @type {const} */ (["core"]);
    return { fresh, runs: scopes.map((scope) => ({ scope, mutate: allOf(scope), whole: true })) };
  }
  /** @type {Map<ScopeName, string[]>} */ const files = new Map();
  for (const file of positionals) {
    const scope = SCOPE_NAMES.find((name) =>
      SCOPES[name].folders.some((folder) => file.startsWith(`${folder}/`)),
    );
    if (!scope) throw unreadable(args, `${file} is in none of the folders ${folders()}`);
    files.set(scope, [...(files.get(scope) ?? []), file]);
  }
  return { fresh, runs: [...files].map(([scope, mutate]) => ({ scope, mutate, whole: false })) };
}

/** @param {ScopeName} scope */
const allOf = (scope) => SCOPES[scope].folders.map((folder) => `${folder}/**/*.ts`);

const folders = () => SCOPE_NAMES.flatMap((name) => SCOPES[name].folders).join(", ");

/** @param {readonly string[]} args */
function readOptions(args) {
  const flag = /** @type {const} */ ({ type: "boolean" });
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { core: flag, resources: flag, policies: flag, fresh: flag },
    });
  } catch (error) {
    throw unreadable(args, error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {readonly string[]} args
 * @param {string} why
 */
function unreadable(args, why) {
  return new SetupFailure({
    what: `The command line can't be read: ${args.join(" ")}`,
    why,
    next: USAGE,
  });
}

module.exports = { parseMutationArguments };
