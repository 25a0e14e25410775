// @ts-check
"use strict";

const fs = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const { SetupFailure } = require("./failure.cjs");
const { runNpm } = require("./npm.cjs");

/** What programs have beside our packages, as a project made by `pulumi new typescript` has. */
const BESIDE = ["@pulumi/pulumi", "@pulumi/random", "@types/node", "typescript"];

/**
 * @typedef {object} LockFile
 * @property {Record<string, { version?: string; link?: boolean }>} packages
 */

/** @typedef {Readonly<Record<string, string>>} Versions Exact versions by package name. */

/**
 * Installs the tarballs into an empty folder, as a user does, and returns its node_modules. Unlike
 * a workspace's link, which leads back into the repository, a package so installed finds the
 * packages of this folder, and nothing that it does not declare.
 *
 * All other packages are those of package-lock.json, unless `versions` says otherwise: npm has
 * them in its cache since the repository's own installation, so that no network is needed.
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.directory
 * @param {readonly import("./packing.cjs").Packed[]} options.packed
 * @param {Versions} [options.versions]
 * @param {(text: string) => void} options.say
 * @param {import("./subprocess.cjs").Run} [options.runner]
 */
async function installPacked({ root, directory, packed, versions = {}, say, runner }) {
  const locked = readLock(root);
  const chosen = {
    ...Object.fromEntries(BESIDE.map((name) => [name, lockedVersion(locked, name)])),
    ...versions,
  };
  const dependencies = {
    ...chosen,
    ...Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`])),
  };
  fs.mkdirSync(directory, { recursive: true });
  const manifest = { name: "packed", private: true, dependencies };
  writeJson(path.join(directory, "package.json"), manifest);
  writeJson(path.join(directory, "package-lock.json"), projectLock(locked, manifest));
  await runNpm({
    args: ["install", "--prefer-offline", "--ignore-scripts"],
    cwd: directory,
    what: "Our packages could not be installed from their tarballs.",
    next: "see to what npm reports (a version that is not there, network), then run again.",
    say,
    ...(runner && { runner }),
  });
  const modules = path.join(directory, "node_modules");
  checkCopies(modules, chosen, packed);
  return modules;
}

/**
 * @param {string} root
 * @returns {LockFile}
 */
const readLock = (root) =>
  JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));

/**
 * @param {LockFile} locked
 * @param {string} name
 */
function lockedVersion(locked, name) {
  const version = locked.packages[`node_modules/${name}`]?.version;
  if (version !== undefined) return version;
  throw new SetupFailure({
    what: `There is no ${name} to install beside our packages.`,
    why: "package-lock.json does not have it.",
    next: "add it to the devDependencies of package.json, or take it off the list in packedProject.cjs.",
  });
}

/**
 * The repository's lock file without its members: npm takes from it what the project needs, drops
 * the rest, and resolves anew what does not fit.
 * @param {LockFile} locked
 * @param {{ name: string }} manifest
 */
function projectLock(locked, manifest) {
  const theirs = Object.entries(locked.packages).filter(
    ([place, { link }]) => place.startsWith("node_modules/") && link !== true,
  );
  return {
    name: manifest.name,
    lockfileVersion: 3,
    requires: true,
    packages: { "": manifest, ...Object.fromEntries(theirs) },
  };
}

/**
 * Two copies of a package, or another version than the chosen one, would test something else.
 * @param {string} modules
 * @param {Versions} chosen
 * @param {readonly import("./packing.cjs").Packed[]} packed
 */
function checkCopies(modules, chosen, packed) {
  for (const { name } of packed) {
    const own = path.join(modules, name, "package.json");
    const { dependencies, peerDependencies } = JSON.parse(fs.readFileSync(own, "utf8"));
    for (const other of Object.keys({ ...dependencies, ...peerDependencies })) {
      const wanted = chosen[other];
      if (wanted === undefined) continue;
      const found = createRequire(own).resolve(`${other}/package.json`);
      // @pulumi/policy writes a "v" in front of its own.
      const version = JSON.parse(fs.readFileSync(found, "utf8")).version.replace(/^v/, "");
      const expected = path.join(fs.realpathSync(modules), other, "package.json");
      if (version === wanted && found === expected) continue;
      throw new SetupFailure({
        what: `${name} does not get the ${other} of its project.`,
        why: `It gets ${version} at ${found}, wanted is ${wanted} at ${expected}.`,
        next: "see that the ranges in its package.json take that version, and nothing brings another.",
      });
    }
  }
}

/**
 * @param {string} file
 * @param {unknown} value
 */
const writeJson = (file, value) => fs.writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

module.exports = { installPacked };
