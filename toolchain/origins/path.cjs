// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { executable, pulumiVersion } = require("../pulumiVersion.cjs");
const { SUPPORTED_TEXT, isSupported } = require("../versions.cjs");

/**
 * The first `pulumi` on PATH, if it is the wanted version or, with none wanted, a supported one.
 * @param {string | undefined} wanted
 * @param {{ env?: NodeJS.ProcessEnv; versionOf?: typeof pulumiVersion }} [machine]
 * @returns {Promise<import("../engine.cjs").Attempt>}
 */
async function findOnPath(wanted, { env = process.env, versionOf = pulumiVersion } = {}) {
  const pulumi = which("pulumi", env);
  if (!pulumi) return { reason: "there is no `pulumi` on PATH" };
  const found = await versionOf(pulumi);
  if ("reason" in found) return found;
  const { version } = found;
  if (wanted === undefined ? !isSupported(version) : version !== wanted) {
    return { reason: `${pulumi} is ${version}, wanted is ${wanted ?? SUPPORTED_TEXT}` };
  }
  if (!hasNodeHost(pulumi, env)) {
    return { reason: `${pulumi} comes without the Node language host, pulumi-language-nodejs` };
  }
  return { engine: { bin: path.dirname(pulumi), plugins: undefined, version, origin: "path" } };
}

/**
 * @param {string} pulumi
 * @param {NodeJS.ProcessEnv} env
 */
function hasNodeHost(pulumi, env) {
  const host = executable("pulumi-language-nodejs");
  const beside = [pulumi, fs.realpathSync(pulumi)].map((file) =>
    path.join(path.dirname(file), host),
  );
  return beside.some((file) => fs.existsSync(file)) || which("pulumi-language-nodejs", env);
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 */
function which(program, env) {
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(path.delimiter).filter(Boolean);
  return folders
    .map((folder) => path.resolve(folder, executable(program)))
    .find((file) => isExecutable(file));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

module.exports = { findOnPath };
