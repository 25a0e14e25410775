// @ts-check
"use strict";

const { createRequire } = require("node:module");

// usage: node officialInstaller.cjs ROOT VERSION
const [root, version] = process.argv.slice(2);
const automation = require.resolve("@pulumi/pulumi/automation");
const { PulumiCommand } = require(automation);
// `install` wants its own copy's class.
const { SemVer } = createRequire(automation)("semver");

PulumiCommand.install({ root, version: new SemVer(version) }).catch(
  (/** @type {Error} */ error) => {
    process.stderr.write(`${error.message.trim()}\n`);
    process.exitCode = 1;
  },
);
