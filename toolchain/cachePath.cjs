// @ts-check
"use strict";

const { createHash } = require("node:crypto");
const { existsSync, readFileSync, readdirSync, realpathSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");

/**
 * Where everything that is fetched or built once is kept, outside of any clone.
 * @param {{ env?: NodeJS.ProcessEnv; platform?: NodeJS.Platform; home?: string }} [machine]
 */
function cacheRoot({ env = process.env, platform = process.platform, home = homedir() } = {}) {
  return path.resolve(
    env["MGC_CACHE_DIR"] || path.join(userCache(env, platform, home), "pulumi-mgc"),
  );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {string} home
 */
function userCache(env, platform, home) {
  if (env["XDG_CACHE_HOME"]) return env["XDG_CACHE_HOME"];
  if (platform === "darwin") return path.join(home, "Library", "Caches");
  if (platform === "win32") return env["LOCALAPPDATA"] || path.join(home, "AppData", "Local");
  return path.join(home, ".cache");
}

/** What binaries run on: "linux-x64". */
const machineName = () => `${process.platform}-${process.arch}`;

/**
 * One hash over the names and contents of a folder's files and what else decides about a result.
 * @param {string} folder
 * @param {string} [more]
 */
function hashFolder(folder, more = "") {
  const hash = createHash("sha256").update(more);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
    .sort();
  for (const name of files) {
    hash.update(`\0${name}\0`).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

/**
 * Names a clone, so that its lock can be kept outside of it.
 * @param {string} root
 */
function cloneName(root) {
  const real = existsSync(root) ? realpathSync(root) : path.resolve(root);
  return createHash("sha256").update(real).digest("hex").slice(0, 12);
}

module.exports = { cacheRoot, cloneName, hashFolder, machineName };
