// @ts-check
"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { run } = require("./subprocess.cjs");
const { parseVersion } = require("./versions.cjs");

const TIMEOUT_MS = 60_000;

/** The file name of a program on this system. */
const executable = (/** @type {string} */ name) =>
  process.platform === "win32" ? `${name}.exe` : name;

/**
 * An environment without anything of the user's Pulumi, its home in `home`.
 * @param {string} home
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
function bareEnvironment(home, base = process.env) {
  const others = Object.entries(base).filter(([name]) => !name.toUpperCase().startsWith("PULUMI_"));
  return { ...Object.fromEntries(others), PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: "true" };
}

/**
 * @template T
 * @param {(directory: string) => Promise<T>} work
 */
async function withTemporaryDirectory(work) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "pulumi-mgc-"));
  try {
    return await work(directory);
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * What `pulumi version` says, as "3.220.0".
 * @param {string} pulumi
 * @returns {Promise<{ version: string } | { reason: string }>}
 */
async function pulumiVersion(pulumi) {
  const outcome = await withTemporaryDirectory((home) =>
    run(pulumi, ["version"], { env: bareEnvironment(home), timeoutMs: TIMEOUT_MS }),
  );
  if (outcome.timedOut) return { reason: `${pulumi} gave no version within a minute` };
  const version = outcome.code === 0 ? parseVersion(outcome.stdout) : undefined;
  if (version) return { version: version.join(".") };
  return { reason: `\`${pulumi} version\` failed: ${outcome.tail || `code ${outcome.code}`}` };
}

/**
 * @param {string} directory
 * @param {string} expected
 */
async function checkEngine(directory, expected) {
  const found = await pulumiVersion(path.join(directory, "bin", executable("pulumi")));
  if ("reason" in found) throw new Error(found.reason);
  if (found.version !== expected) {
    throw new Error(`it is version ${found.version} instead of ${expected}`);
  }
}

module.exports = {
  bareEnvironment,
  checkEngine,
  executable,
  pulumiVersion,
  withTemporaryDirectory,
};
