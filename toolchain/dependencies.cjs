// @ts-check
"use strict";

const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { runNpm } = require("./npm.cjs");

const INSTALL = ["ci", "--ignore-scripts", "--include=dev"];

/**
 * What an installation depends on. node_modules carries it once it is complete.
 * @param {string} lockFile Its text.
 * @param {{ node: string; platform: string; arch: string }} [machine]
 */
function installationStamp(
  lockFile,
  { node, platform, arch } = {
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
  },
) {
  const lock = createHash("sha256").update(lockFile).digest("hex");
  return JSON.stringify({ lock, node: node.split(".")[0], platform, arch });
}

/** @param {string} root */
const stampFile = (root) => path.join(root, "node_modules", ".pulumi-mgc-installed.json");

/**
 * @param {string} root
 * @param {string} stamp
 */
function isInstalled(root, stamp) {
  try {
    return fs.readFileSync(stampFile(root), "utf8") === stamp;
  } catch {
    return false;
  }
}

/**
 * Brings node_modules to what package-lock.json says, unless it is there already.
 * @param {object} options
 * @param {string} options.root
 * @param {(text: string) => void} options.say
 * @param {import("./subprocess.cjs").Run} [options.runner]
 * @returns {Promise<"up to date" | "installed">}
 */
async function installDependencies({ root, say, runner }) {
  const stamp = installationStamp(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
  if (isInstalled(root, stamp)) return "up to date";
  // First the stamp goes and last it comes: an interrupted installation is never taken for complete.
  fs.rmSync(stampFile(root), { force: true });
  say(`npm ${INSTALL.join(" ")}`);
  await runNpm({
    args: INSTALL,
    cwd: root,
    what: "The dependencies could not be installed.",
    next: "see to what npm reports (network, registry setting, free disk), then run again.",
    say,
    ...(runner && { runner }),
  });
  fs.writeFileSync(stampFile(root), stamp);
  return "installed";
}

module.exports = { installDependencies, installationStamp, isInstalled, stampFile };
