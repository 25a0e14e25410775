// @ts-check
"use strict";

const { createRequire } = require("node:module");

const GLOBALS = /** @type {const} */ ([
  "describe",
  "it",
  "test",
  "beforeAll",
  "beforeEach",
  "afterAll",
  "afterEach",
]);

/** As jest.config.mjs has it; Stryker has a shorter patience, by what a test takes without mutants. */
const TEST_TIMEOUT_MS = 180_000;

/**
 * @typedef {object} Ran
 * @property {string} name With those of the blocks around it.
 * @property {"passed" | "failed" | "skipped"} status
 * @property {number} milliseconds
 * @property {string} message Of what failed, else empty.
 */

/**
 * Jest's own runner of one test file, `jest-circus` with jest's `expect`, without what jest puts
 * around it: a realm and a module registry of its own for each file, half a second for each mutant.
 * @param {NodeJS.Require} requireHere
 */
function circus(requireHere) {
  const requireFromJest = createRequire(
    createRequire(requireHere.resolve("jest")).resolve("jest-cli"),
  );
  const requireFromConfig = createRequire(requireFromJest.resolve("jest-config"));
  const inCircus = requireFromConfig.resolve("jest-circus");
  const jestCircus = require(inCircus);
  const { jestExpect } = createRequire(inCircus)("@jest/expect");
  const globals = /** @type {Record<string, unknown>} */ (globalThis);
  for (const name of GLOBALS) globals[name] = jestCircus[name];
  globals["expect"] = jestExpect;

  /**
   * @param {() => void} load Requires the test file.
   * @param {object} options
   * @param {ReadonlySet<string> | undefined} options.only Names of the tests that run.
   * @param {boolean} options.bail Whether those behind a failure are skipped.
   * @param {(name: string | undefined) => void} options.onTest Told of the one that runs.
   * @returns {Promise<readonly Ran[]>}
   */
  return async function runFile(load, { only, bail, onTest }) {
    let failed = false;
    const names = new Map();
    const onEvent = (/** @type {any} */ event) => {
      if (event.name === "test_start") {
        const name = fullName(event.test);
        names.set(event.test, name);
        if ((bail && failed) || (only && !only.has(name))) event.test.mode = "skip";
        else onTest(name);
      } else if (event.name === "test_done") {
        failed ||= event.test.errors.length > 0;
        onTest(undefined);
      }
    };
    jestCircus.resetState();
    jestCircus.getState().testTimeout = TEST_TIMEOUT_MS;
    jestCircus.addEventHandler(onEvent);
    try {
      load();
      const { unhandledErrors } = await jestCircus.run();
      if (unhandledErrors.length > 0) throw new Error(unhandledErrors.join("\n"));
    } finally {
      jestCircus.removeEventHandler(onEvent);
    }
    return [...names].map(([test, name]) => outcome(name, test));
  };
}

/**
 * @param {string} name
 * @param {any} test
 * @returns {Ran}
 */
function outcome(name, test) {
  const message = test.errors.map(firstError).join("\n");
  const status = message ? "failed" : test.status === "done" ? "passed" : "skipped";
  return { name, status, milliseconds: test.duration ?? 0, message };
}

/** An error stands beside the place where the test was declared. */
const firstError = (/** @type {any} */ error) => {
  const thrown = Array.isArray(error) ? (error[0] ?? error[1]) : error;
  return String(thrown?.message ?? thrown) || "failed without a word";
};

/** @param {any} test */
function fullName(test) {
  const names = [test.name];
  for (let block = test.parent; block?.parent; block = block.parent) names.unshift(block.name);
  return names.join(" ");
}

module.exports = { circus };
