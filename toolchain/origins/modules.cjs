// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { cacheEntry } = require("../cacheEntry.cjs");
const { BINARIES, SOURCES, builtEngineDirectory, copyScripts, goBuild } = require("../goBuild.cjs");
const { findGo } = require("../goEnvironment.cjs");
const { checkEngine } = require("../pulumiVersion.cjs");
const { MODULES_VERSION } = require("../versions.cjs");

const ONLY = `they build ${MODULES_VERSION} only`;

/** @returns {import("../engine.cjs").Engine} */
function builtEngine() {
  const directory = builtEngineDirectory();
  return {
    bin: path.join(directory, "bin"),
    plugins: path.join(directory, "plugins"),
    version: MODULES_VERSION,
    origin: "modules",
  };
}

/** @type {import("../engine.cjs").Origin["find"]} */
async function findBuilt(version) {
  if (version !== MODULES_VERSION) return { reason: ONLY };
  if (!fs.existsSync(builtEngineDirectory())) return { reason: "not built yet" };
  return { engine: builtEngine() };
}

/** @type {NonNullable<import("../engine.cjs").Origin["obtain"]>} */
async function build(version, say) {
  if (version !== MODULES_VERSION) throw new Error(ONLY);
  if (process.platform === "win32")
    throw new Error("building from Go modules needs a POSIX system");
  const go = await findGo({ cwd: SOURCES });
  if ("reason" in go) throw new Error(go.reason);
  await cacheEntry({
    directory: builtEngineDirectory(),
    say,
    make: async (stage) => {
      say(
        `building Pulumi ${version} from its Go modules with ${go.version}, once for this machine: ` +
          "3 to 6 minutes on two cores, about 3.3 GB in Go's caches",
      );
      for (const binary of Object.values(BINARIES))
        await goBuild(binary, { stage, env: go.env, say });
      copyScripts(stage);
      await checkEngine(stage, version);
    },
  });
  return builtEngine();
}

module.exports = { find: findBuilt, obtain: build };
