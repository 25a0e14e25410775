// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { cacheEntry } = require("../cacheEntry.cjs");
const { cacheRoot, machineName } = require("../cachePath.cjs");
const { withHeartbeat } = require("../progress.cjs");
const { bareEnvironment, checkEngine, withTemporaryDirectory } = require("../pulumiVersion.cjs");
const { run } = require("../subprocess.cjs");

const TIMEOUT_MS = 5 * 60_000;

/** @param {string} version */
const installedDirectory = (version) =>
  path.join(cacheRoot(), "engines", `${version}-${machineName()}`);

/**
 * @param {string} version
 * @returns {import("../engine.cjs").Engine}
 */
const installedEngine = (version) => ({
  bin: path.join(installedDirectory(version), "bin"),
  plugins: undefined,
  version,
  origin: "installer",
});

/** @type {import("../engine.cjs").Origin["find"]} */
async function findInstalled(version) {
  if (!fs.existsSync(installedDirectory(version))) return { reason: "not installed yet" };
  return { engine: installedEngine(version) };
}

/** @type {NonNullable<import("../engine.cjs").Origin["obtain"]>} */
async function install(version, say) {
  await cacheEntry({
    directory: installedDirectory(version),
    say,
    make: async (stage) => {
      say(`downloading Pulumi ${version} with the official installer (about 150 MB)`);
      await download(stage, version, say);
      await checkEngine(stage, version);
    },
  });
  return installedEngine(version);
}

/**
 * In a process of its own with a HOME of its own: it can be stopped, and cannot reach ~/.pulumi.
 * @param {string} stage
 * @param {string} version
 * @param {(text: string) => void} say
 */
async function download(stage, version, say) {
  const outcome = await withTemporaryDirectory((home) =>
    withHeartbeat(
      say,
      (elapsed) => `still downloading Pulumi ${version} (${elapsed})`,
      () =>
        run(process.execPath, [path.join(__dirname, "officialInstaller.cjs"), stage, version], {
          env: { ...bareEnvironment(path.join(home, ".pulumi")), HOME: home, USERPROFILE: home },
          timeoutMs: TIMEOUT_MS,
        }),
    ),
  );
  if (outcome.timedOut)
    throw new Error(`the download took more than ${TIMEOUT_MS / 60_000} minutes`);
  if (outcome.code !== 0)
    throw new Error(outcome.tail || `the installer ended with ${outcome.code}`);
}

module.exports = { find: findInstalled, obtain: install };
