// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");

const OURS = "policy-pack";

/** @typedef {"resource" | "stack"} PolicyKind */

/**
 * Our pack as users have it: a workspace has a tsconfig.json, which the engine's launcher would read.
 * @param {string} root
 * @param {string} folder Does not exist yet.
 */
function linkOurPack(root, folder) {
  fs.mkdirSync(folder);
  for (const name of ["PulumiPolicy.yaml", "package.json", "dist"]) {
    fs.symlinkSync(path.join(root, OURS, name), path.join(folder, name));
  }
  linkModules(root, folder);
}

/**
 * A pack, built beforehand like ours, of policies that do nothing.
 * @param {string} root
 * @param {string} folder Does not exist yet.
 * @param {readonly PolicyKind[]} kinds One for each policy.
 */
function writeNoopPack(root, folder, kinds) {
  fs.mkdirSync(folder);
  fs.copyFileSync(
    path.join(root, OURS, "PulumiPolicy.yaml"),
    path.join(folder, "PulumiPolicy.yaml"),
  );
  const manifest = { name: path.basename(folder), version: "1.0.0", main: "index.js" };
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
  fs.writeFileSync(path.join(folder, "index.js"), noopPack(kinds));
  linkModules(root, folder);
}

/** @param {readonly PolicyKind[]} kinds */
const noopPack = (kinds) => `"use strict";
const { PolicyPack } = require("@pulumi/policy");
const policies = ${JSON.stringify(kinds)}.map((kind, i) => ({
  name: "no-op-" + i,
  description: "Does nothing",
  enforcementLevel: "mandatory",
  ...(kind === "stack" ? { validateStack() {} } : { validateResource() {} }),
}));
new PolicyPack("no-op", { policies });
`;

/**
 * @param {string} root
 * @param {string} folder
 */
const linkModules = (root, folder) =>
  fs.symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");

module.exports = { linkModules, linkOurPack, writeNoopPack };
