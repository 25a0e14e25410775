// @ts-check
"use strict";

/**
 * @typedef {object} Scope
 * @property {readonly string[]} folders Whose files are mutated.
 * @property {readonly string[]} tests Folders of the tests that have to notice.
 * @property {readonly string[]} kept Folders that never import those, and so are loaded once.
 * @property {number} atLeast Percent of the mutants.
 */

/** @typedef {"core" | "resources" | "policies"} ScopeName */

/** What is tried together: code, and the tests that are its own. @type {Readonly<Record<ScopeName, Scope>>} */
const SCOPES = {
  core: { folders: ["provider/src/core"], tests: ["tests/core"], kept: [], atLeast: 90 },
  resources: {
    folders: ["provider/src/resources"],
    tests: ["tests/resources"],
    kept: ["core", "client", "risk", "simulator"].map((name) => `provider/src/${name}`),
    atLeast: 0,
  },
  policies: {
    folders: ["policy-pack/src/policies", "policy-pack/src/judging"],
    tests: ["tests/policies"],
    kept: ["provider/src"],
    atLeast: 0,
  },
};

const SCOPE_NAMES = /** @type {readonly ScopeName[]} */ (Object.keys(SCOPES));

/** What a run needs of the clone beside node_modules: the sandbox is a copy of it. */
const COPIED = ["package.json", "provider", "policy-pack", "tests"];

/**
 * The options of Stryker for one scope.
 * @param {object} options
 * @param {Scope} options.scope
 * @param {readonly string[]} options.mutate
 * @param {string} options.runner Path of the test runner.
 * @param {string} options.report Where the results go.
 * @param {string} options.sandboxes Folder for the copies.
 * @param {string | undefined} options.incremental Where earlier results are kept; undefined: nowhere.
 */
function strykerOptions({ scope, mutate, runner, report, sandboxes, incremental }) {
  return {
    mutate: [...mutate],
    testRunner: "circus",
    testFolders: [...scope.tests],
    keptFolders: [...scope.kept],
    plugins: [runner],
    coverageAnalysis: "perTest",
    // Two of them starve each other's time limits where others are at work, too.
    concurrency: 1,
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: report },
    tempDirName: sandboxes,
    symlinkNodeModules: true,
    ignorePatterns: ["**", ...COPIED.flatMap((name) => [`!${name}`, `!${name}/**`]), "**/dist/**"],
    disableTypeChecks: false,
    allowConsoleColors: false,
    warnings: { unknownOptions: false },
    ...(incremental !== undefined && { incremental: true, incrementalFile: incremental }),
  };
}

module.exports = { SCOPES, SCOPE_NAMES, strykerOptions };
