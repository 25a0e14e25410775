// @ts-check
"use strict";

/**
 * The high-risk table that Huawei publishes, as `cocRisk` reads it.
 * @returns {import("../detectors.cjs").Detector}
 */
function coc() {
  const { cocRisk } = require("@pulumi-mgc/provider/risk");
  return {
    name: "COC's published rules",
    givesLines: true,
    ways: [
      ({ content }) => ({
        blocking: cocRisk(content).map(({ rule, line }) => ({ line, what: rule })),
      }),
    ],
  };
}

module.exports = { coc };
