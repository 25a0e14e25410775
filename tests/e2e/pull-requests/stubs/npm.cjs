#!/usr/bin/env node
// @ts-check
"use strict";
// `npm ci --ignore-scripts` without a registry: links what is there, and the pack that the lock file names.

const fs = require("node:fs");
const path = require("node:path");

const [command, option, ...more] = process.argv.slice(2);
if (command !== "ci" || option !== "--ignore-scripts" || more.length > 0) {
  throw new Error(`npm ${process.argv.slice(2).join(" ")} is not what a recipe may run`);
}
const modules = process.env["TEST_MODULES"] ?? "";
const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
const pack = lock.packages["node_modules/@pulumi-mgc/policy-pack"].resolved;

/** @param {string} from @param {string} to */
function linkAll(from, to) {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from)) {
    if (name === "@pulumi-mgc") linkAll(path.join(from, name), path.join(to, name));
    else if (name === ".bin") linkAll(path.join(from, name), path.join(to, name));
    else if (name !== "policy-pack" && !COMMANDS.includes(name))
      fs.symlinkSync(path.join(from, name), path.join(to, name));
  }
}

/** The commands of the pack, which are linked to those of the one that the lock file names. */
const COMMANDS = ["mgc", "mgc-policy-summary"];

linkAll(modules, "node_modules");
fs.symlinkSync(pack, "node_modules/@pulumi-mgc/policy-pack");
for (const name of COMMANDS) {
  fs.symlinkSync(`../@pulumi-mgc/policy-pack/bin/${name}.js`, `node_modules/.bin/${name}`);
}
