// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { cacheRoot, hashFolder, machineName } = require("./cachePath.cjs");
const { withHeartbeat } = require("./progress.cjs");
const { run } = require("./subprocess.cjs");
const { MODULES_VERSION, RANDOM_VERSION } = require("./versions.cjs");

const SOURCES = path.join(__dirname, "engine");
const SCRIPTS = path.join(SOURCES, "scripts");
const SDK = "github.com/pulumi/pulumi/sdk/v3";
const STRIP = "-s -w";

/**
 * @typedef {object} Binary
 * @property {string} name
 * @property {string} module The folder of its go.mod below engine/.
 * @property {string} source
 * @property {string} output Below the folder that is being filled.
 * @property {string} ldflags
 */

/** @type {Readonly<Record<"cli" | "host" | "random", Binary>>} */
const BINARIES = {
  cli: {
    name: "the Pulumi CLI",
    module: ".",
    source: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    output: "bin/pulumi",
    ldflags: `${STRIP} -X ${SDK}/go/common/version.Version=v${MODULES_VERSION}`,
  },
  host: {
    name: "the Node language host",
    module: "host",
    source: `${SDK}/nodejs/cmd/pulumi-language-nodejs`,
    output: "bin/pulumi-language-nodejs",
    ldflags: STRIP,
  },
  random: {
    name: "the random plugin",
    module: ".",
    source: "./random",
    output: `plugins/resource-random-v${RANDOM_VERSION}/pulumi-resource-random`,
    ldflags: STRIP,
  },
};

/** Changes with everything that decides about the binaries. */
const sourcesHash = () => hashFolder(SOURCES, JSON.stringify(BINARIES));

/** Where an engine built from the modules is kept. */
const builtEngineDirectory = () =>
  path.join(cacheRoot(), "engines", `${MODULES_VERSION}-${machineName()}-modules-${sourcesHash()}`);

/** Where the random plugin alone is kept, built for an official engine. */
const builtPluginDirectory = () =>
  path.join(
    cacheRoot(),
    "plugins",
    `random-${RANDOM_VERSION}-${machineName()}-modules-${sourcesHash()}`,
  );

/**
 * @param {Binary} binary
 * @param {{ stage: string; env: NodeJS.ProcessEnv; say: (text: string) => void }} options
 */
async function goBuild(binary, { stage, env, say }) {
  let downloaded = 0;
  let compiled = 0;
  const counts = () => `${downloaded} modules downloaded, ${compiled} packages compiled`;
  say(`go build of ${binary.name}`);
  const output = path.join(stage, ...binary.output.split("/"));
  fs.mkdirSync(path.dirname(output), { recursive: true });
  const args = ["build", "-v", "-ldflags", binary.ldflags, "-o", output, binary.source];
  const outcome = await withHeartbeat(
    say,
    (elapsed) => `go build of ${binary.name}: ${counts()} (${elapsed})`,
    () =>
      run("go", args, {
        cwd: path.join(SOURCES, binary.module),
        env,
        onLine: (line) => {
          if (line.startsWith("go: downloading ")) downloaded++;
          else if (/^[\w./~-]+$/.test(line)) compiled++;
        },
      }),
  );
  if (outcome.code !== 0) {
    throw new Error(`go build of ${binary.name} failed; Go's last lines:\n${outcome.tail}`);
  }
}

/**
 * The two scripts through which the engine starts dynamic providers and policy packs.
 * @param {string} stage
 */
function copyScripts(stage) {
  for (const name of fs.readdirSync(SCRIPTS)) {
    const target = path.join(stage, "bin", name);
    fs.copyFileSync(path.join(SCRIPTS, name), target);
    fs.chmodSync(target, 0o755);
  }
}

module.exports = {
  BINARIES,
  SOURCES,
  builtEngineDirectory,
  builtPluginDirectory,
  copyScripts,
  goBuild,
};
