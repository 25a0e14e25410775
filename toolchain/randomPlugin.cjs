// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { cacheEntry } = require("./cacheEntry.cjs");
const { cacheRoot, machineName } = require("./cachePath.cjs");
const { Interrupted, SetupFailure } = require("./failure.cjs");
const goBuilds = require("./goBuild.cjs");
const { findGo } = require("./goEnvironment.cjs");
const { bareEnvironment, executable } = require("./pulumiVersion.cjs");
const { run } = require("./subprocess.cjs");
const { GO_VERSION, RANDOM_VERSION } = require("./versions.cjs");

const { BINARIES, SOURCES, builtEngineDirectory, builtPluginDirectory, goBuild } = goBuilds;
const TIMEOUT_MS = 3 * 60_000;

/** @typedef {(text: string) => void} Say */

const downloadedDirectory = () =>
  path.join(cacheRoot(), "plugins", `random-${RANDOM_VERSION}-${machineName()}`);

/**
 * The plugin of `@pulumi/random` for an engine that comes without: the official download, else
 * built from its Go module. Returns the folder to be used as `$PULUMI_HOME/plugins`.
 * @param {{ engine: import("./engine.cjs").Engine; required: boolean; log: Say }} options
 */
async function obtainRandomPlugin({ engine, required, log }) {
  const places = [downloadedDirectory(), builtEngineDirectory(), builtPluginDirectory()];
  const ready = places.find((place) => fs.existsSync(place));
  if (ready) return path.join(ready, "plugins");

  const pulumi = path.join(engine.bin, executable("pulumi"));
  const downloaded = await attempt(() => download(pulumi, log));
  if (downloaded.directory !== undefined) return path.join(downloaded.directory, "plugins");
  log(`the random plugin can't be downloaded: ${downloaded.reason.split("\n", 1)[0]}`);
  if (!required) return undefined;

  const built = await attempt(() => build(log));
  if (built.directory !== undefined) return path.join(built.directory, "plugins");
  throw new SetupFailure({
    what: `The Pulumi plugin random ${RANDOM_VERSION} could not be had; the tests use it.`,
    why: [`download: ${downloaded.reason}`, `Go modules: ${built.reason}`],
    next: `give access to Pulumi's plugin downloads, or install Go >= ${GO_VERSION}; then run again.`,
  });
}

/**
 * @param {() => Promise<string>} work
 * @returns {Promise<{ directory: string } | { directory: undefined; reason: string }>}
 */
async function attempt(work) {
  try {
    return { directory: await work() };
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return { directory: undefined, reason: /** @type {Error} */ (error).message };
  }
}

/**
 * @param {string} pulumi
 * @param {Say} say
 */
const download = (pulumi, say) =>
  cacheEntry({
    directory: downloadedDirectory(),
    say,
    make: async (stage) => {
      say(`downloading the random plugin ${RANDOM_VERSION}`);
      const args = ["plugin", "install", "resource", "random", `v${RANDOM_VERSION}`];
      const outcome = await run(pulumi, [...args, "--non-interactive"], {
        env: bareEnvironment(stage),
        timeoutMs: TIMEOUT_MS,
      });
      if (outcome.timedOut) throw new Error("it took too long");
      if (outcome.code !== 0) throw new Error(lastError(outcome.tail));
    },
  });

/** @param {Say} say */
async function build(say) {
  const go = await findGo({ cwd: SOURCES });
  if ("reason" in go) throw new Error(go.reason);
  return cacheEntry({
    directory: builtPluginDirectory(),
    say,
    make: (stage) => goBuild(BINARIES.random, { stage, env: go.env, say }),
  });
}

/** @param {string} output */
const lastError = (output) =>
  output
    .split("\n")
    .filter((line) => line.startsWith("error: "))
    .at(-1) ?? output;

module.exports = { obtainRandomPlugin };
