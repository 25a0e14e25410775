// @ts-check
"use strict";

const { blacklist } = require("./detectors/blacklist.cjs");
const { ccSafetyNet } = require("./detectors/ccSafetyNet.cjs");
const { coc } = require("./detectors/coc.cjs");
const { DCG, installed, SHELLFIRM } = require("./detectors/installed.cjs");
const { ours } = require("./detectors/ours.cjs");

/** @typedef {{ type: import("./set.cjs").Language; content: string }} Script */

/** @typedef {import("./outcome.cjs").Verdict | Promise<import("./outcome.cjs").Verdict>} Answer */
/** @typedef {(script: Script) => Answer} Way */

/**
 * @typedef {object} Detector
 * @property {string} name
 * @property {boolean} givesLines
 * @property {[Way, ...Way[]]} ways In which it can be asked. The first one is timed.
 */

/**
 * @typedef {object} Missing
 * @property {string} name
 * @property {string} missing Why it is not measured.
 */

/**
 * Ours first.
 * @returns {Promise<[Detector, ...(Detector | Missing)[]]>}
 */
const detectors = async () => [
  ours(),
  coc(),
  blacklist(),
  await ccSafetyNet(),
  installed(SHELLFIRM),
  installed(DCG),
];

module.exports = { detectors };
