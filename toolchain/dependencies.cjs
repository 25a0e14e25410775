// @ts-check
"use strict";

const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { SetupFailure } = require("./failure.cjs");
const { withHeartbeat } = require("./progress.cjs");
const { run } = require("./subprocess.cjs");

// Said here, because `npm -s test` would silence this npm, too, and with it the reason of a failure.
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];
const INSTALL = ["ci", "--ignore-scripts", "--include=dev", ...QUIET];
const SHOWN_ERRORS = 12;
const NPM_ERROR = /^npm (error|ERR!) (?=\S)/;

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
 * @param {typeof run} [options.runner]
 * @returns {Promise<"up to date" | "installed">}
 */
async function installDependencies({ root, say, runner = run }) {
  const stamp = installationStamp(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
  if (isInstalled(root, stamp)) return "up to date";
  // First the stamp goes and last it comes: an interrupted installation is never taken for complete.
  fs.rmSync(stampFile(root), { force: true });
  say(`npm ${INSTALL.join(" ")}`);
  const { command, args, shell } = npm(INSTALL);
  /** @type {string[]} */ const errors = [];
  const outcome = await withHeartbeat(
    say,
    (elapsed) => `npm is still installing (${elapsed})`,
    () =>
      runner(command, args, {
        cwd: root,
        shell,
        onLine: (line) => {
          if (NPM_ERROR.test(line)) errors.push(line.replace(NPM_ERROR, ""));
        },
      }),
  );
  if (outcome.code !== 0) {
    throw new SetupFailure({
      what: "The dependencies could not be installed.",
      // The cause comes first, npm's usage text follows.
      why: errors.length > 0 ? errors.slice(0, SHOWN_ERRORS) : outcome.tail,
      next: "see to what npm reports (network, registry setting, free disk), then run again.",
    });
  }
  fs.writeFileSync(stampFile(root), stamp);
  return "installed";
}

/**
 * How to call npm: the copy that called us, else the one on PATH.
 * @param {readonly string[]} args
 * @param {{ execPath?: string | undefined; platform?: NodeJS.Platform }} [machine]
 */
function npm(args, { execPath = process.env["npm_execpath"], platform = process.platform } = {}) {
  if (execPath && path.basename(execPath) === "npm-cli.js") {
    return { command: process.execPath, args: [execPath, ...args], shell: false };
  }
  // On Windows npm is a batch file, which only a shell can start.
  return { command: "npm", args: [...args], shell: platform === "win32" };
}

module.exports = { installDependencies, installationStamp, isInstalled, npm, stampFile };
