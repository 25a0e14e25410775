// @ts-check
"use strict";

/** `@pulumi/pulumi`, the SDK here, asks for it; package.json says the same. */
const NODE_MAJOR = 20;

/**
 * Policy packs and dynamic providers were tried from 3.220.0 on; another major version breaks the
 * contract with the SDK.
 */
const SUPPORTED = { from: "3.220.0", below: "4.0.0" };

/** What the official installer fetches: the version of the SDK that package.json pins. */
const INSTALLER_VERSION = "3.248.0";

/**
 * What the Go modules build: from 3.221 on the engine runs policy packs through a method which the
 * last Node language host inside a Go module (sdk 3.68.0) lacks.
 */
const MODULES_VERSION = "3.220.0";

/** The plugin that matches the pinned `@pulumi/random`. */
const RANDOM_VERSION = "4.21.2";

/** engine/go.mod asks for it. */
const GO_VERSION = "1.24.7";

/**
 * The three numbers of a version, whatever surrounds them ("v3.220.0", "go1.26", "3.9.1-beta.2").
 * @param {string} text
 * @returns {[number, number, number] | undefined}
 */
function parseVersion(text) {
  const match = /^[a-z]*(\d+)\.(\d+)(?:\.(\d+))?/.exec(text.trim());
  return match ? [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] : undefined;
}

/**
 * @param {string} version
 * @param {string} minimum
 */
function atLeast(version, minimum) {
  const have = parseVersion(version);
  const want = parseVersion(minimum);
  if (!have || !want) return false;
  const at = have.findIndex((number, index) => number !== want[index]);
  return at === -1 || Number(have[at]) > Number(want[at]);
}

/** @param {string} version */
const isSupported = (version) =>
  atLeast(version, SUPPORTED.from) && !atLeast(version, SUPPORTED.below);

/** @param {string} version */
const isSupportedNode = (version) => atLeast(version, `${NODE_MAJOR}.0`);

const SUPPORTED_TEXT = `>= ${SUPPORTED.from} < ${SUPPORTED.below}`;

module.exports = {
  GO_VERSION,
  INSTALLER_VERSION,
  MODULES_VERSION,
  NODE_MAJOR,
  RANDOM_VERSION,
  SUPPORTED_TEXT,
  atLeast,
  isSupported,
  isSupportedNode,
  parseVersion,
};
