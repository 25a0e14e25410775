// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { SetupFailure } = require("./failure.cjs");
const { runNpm } = require("./npm.cjs");

/** The folders of the packages that users install. */
const PACKED_WORKSPACES = ["provider", "sdk", "policy-pack"];

/**
 * @typedef {object} Packed
 * @property {string} name The package's: "@pulumi-mgc/sdk".
 * @property {string} tarball
 * @property {readonly string[]} files What it holds, below the package's folder.
 */

/**
 * Packs what was built, as publishing would.
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.directory Where the tarballs go.
 * @param {(text: string) => void} options.say
 * @param {import("./subprocess.cjs").Run} [options.runner]
 * @returns {Promise<Packed[]>}
 */
async function packWorkspaces({ root, directory, say, runner }) {
  const members = PACKED_WORKSPACES.flatMap((workspace) => ["--workspace", workspace]);
  const printed = await runNpm({
    args: ["pack", "--json", "--ignore-scripts", "--pack-destination", directory, ...members],
    cwd: root,
    what: "The packages could not be packed.",
    next: "see to what npm reports, then run again.",
    say,
    ...(runner && { runner }),
  });
  /** @type {{ name: string; filename: string; files: { path: string }[] }[]} */
  const packed = JSON.parse(printed);
  return packed.map(({ name, filename, files }) => ({
    name,
    tarball: path.join(directory, filename),
    files: files.map((file) => file.path),
  }));
}

/**
 * The range of another package's versions that ours accept.
 * @param {string} root
 * @param {string} name
 * @returns {string}
 */
function acceptedRange(root, name) {
  for (const workspace of PACKED_WORKSPACES) {
    const file = path.join(root, workspace, "package.json");
    const { peerDependencies, dependencies } = JSON.parse(fs.readFileSync(file, "utf8"));
    const range = peerDependencies?.[name] ?? dependencies?.[name];
    if (range !== undefined) return range;
  }
  throw new SetupFailure({
    what: `There is no range of versions for ${name}.`,
    why: `None of the packages in ${PACKED_WORKSPACES.join(", ")} depends on it.`,
    next: "add it to the package.json of the one that uses it.",
  });
}

module.exports = { PACKED_WORKSPACES, acceptedRange, packWorkspaces };
