// @ts-check
"use strict";

const path = require("node:path");
const { SetupFailure } = require("./failure.cjs");
const { withHeartbeat } = require("./progress.cjs");
const { run } = require("./subprocess.cjs");

// Said here, because `npm -s test` would silence this npm, too, and with it the reason of a failure.
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];
const SHOWN_ERRORS = 12;
const NPM_ERROR = /^npm (error|ERR!) (?=\S)/;

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

/**
 * Runs npm and returns what it printed; a failure tells what npm said.
 * @param {object} options
 * @param {readonly string[]} options.args
 * @param {string} options.cwd
 * @param {string} options.what Of the failure: what could not be done.
 * @param {string} options.next Of the failure: what the reader can do.
 * @param {(text: string) => void} options.say
 * @param {typeof run} [options.runner]
 * @returns {Promise<string>}
 */
async function runNpm({ args, cwd, what, next, say, runner = run }) {
  const call = npm([...args, ...QUIET]);
  /** @type {string[]} */ const errors = [];
  const outcome = await withHeartbeat(
    say,
    (elapsed) => `npm ${args[0]} is still at work (${elapsed})`,
    () =>
      runner(call.command, call.args, {
        cwd,
        shell: call.shell,
        onLine: (line) => {
          if (NPM_ERROR.test(line)) errors.push(line.replace(NPM_ERROR, ""));
        },
      }),
  );
  if (outcome.code === 0) return outcome.stdout;
  // The cause comes first, npm's usage text follows.
  const why = errors.length > 0 ? errors.slice(0, SHOWN_ERRORS) : outcome.tail;
  throw new SetupFailure({ what, why, next });
}

module.exports = { npm, runNpm };
