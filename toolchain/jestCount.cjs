// @ts-check
"use strict";

const { writeFileSync } = require("node:fs");

/** A jest reporter that leaves the numbers of a run in the file MGC_TEST_COUNT. */
class JestCount {
  /**
   * @param {unknown} _contexts
   * @param {{ numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number }} results
   */
  onRunComplete(_contexts, results) {
    const file = process.env["MGC_TEST_COUNT"];
    if (!file) return;
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = results;
    // A file that could not even be loaded counts as one failure.
    writeFileSync(
      file,
      JSON.stringify({ passed, failed: numFailedTests + numRuntimeErrorTestSuites }),
    );
  }
}

module.exports = JestCount;
