// @ts-check
"use strict";

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

// The public types of this module stand in environment.d.cts.

/** Whatever could lead to the user's stacks, accounts or services. */
const DROPPED = /^(PULUMI|MGC|HW|HUAWEICLOUD|OS)_/;
const LOOPBACK = ["127.0.0.1", "localhost", "::1"];
const PULUMI = process.platform === "win32" ? "pulumi.exe" : "pulumi";

/** @type {typeof import("./environment.cjs").pulumiEnvironment} */
function pulumiEnvironment({ engine, home, backend, base = process.env, extra = {} }) {
  const env = Object.fromEntries(
    Object.entries(base).filter(([name]) => !DROPPED.test(name.toUpperCase())),
  );
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const noProxy = withLoopback(env["NO_PROXY"] ?? env["no_proxy"] ?? "");
  return {
    ...env,
    [pathName]: withEngineFirst(engine.bin, env[pathName] ?? ""),
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    PULUMI_HOME: home,
    PULUMI_BACKEND_URL: `file://${backend.split(path.sep).join("/")}`,
    PULUMI_CONFIG_PASSPHRASE: "mgc",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    // Types are checked by `tsc`, once, and not by every program run.
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
    ...extra,
  };
}

/**
 * Leaves a PATH alone that leads to the engine already: moving a folder like /usr/local/bin to its
 * front could bring another `node` with it.
 * @param {string} bin
 * @param {string} searchPath
 */
function withEngineFirst(bin, searchPath) {
  const folders = searchPath.split(path.delimiter).filter(Boolean);
  const first = folders.find((folder) => fs.existsSync(path.join(folder, PULUMI)));
  return first === bin ? searchPath : [bin, ...folders].join(path.delimiter);
}

/** @param {string} list */
function withLoopback(list) {
  const hosts = list.split(",").map((host) => host.trim());
  return [...new Set([...hosts, ...LOOPBACK])].filter(Boolean).join(",");
}

/** @type {typeof import("./environment.cjs").engineFromEnvironment} */
function engineFromEnvironment(env = process.env) {
  const bin = env["MGC_ENGINE_BIN"];
  if (!bin || !fs.existsSync(path.join(bin, PULUMI))) {
    throw new Error(
      "There is no Pulumi engine: MGC_ENGINE_BIN does not name a folder with `pulumi`.\n" +
        "To do: start through `npm test` (`npm test -- tests/e2e` for some files) or `npm run demo`; " +
        "they see to an engine.",
    );
  }
  return { bin, plugins: env["MGC_ENGINE_PLUGINS"] || undefined };
}

/** @type {typeof import("./environment.cjs").createPulumiHome} */
function createPulumiHome({ engine = engineFromEnvironment(), parent = os.tmpdir() } = {}) {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(parent, "pulumi-mgc-home-")));
  const home = path.join(directory, "home");
  const backend = path.join(directory, "state");
  fs.mkdirSync(home);
  fs.mkdirSync(backend);
  if (engine.plugins !== undefined) {
    fs.symlinkSync(engine.plugins, path.join(home, "plugins"), "junction");
  }
  return {
    directory,
    home,
    backend,
    environment: (extra = {}) => pulumiEnvironment({ engine, home, backend, extra }),
    remove: () => fs.rmSync(directory, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** @type {typeof import("./environment.cjs").withPulumiHome} */
async function withPulumiHome(work, options) {
  const home = createPulumiHome(options);
  try {
    return await work(home);
  } finally {
    home.remove();
  }
}

module.exports = { createPulumiHome, engineFromEnvironment, pulumiEnvironment, withPulumiHome };
