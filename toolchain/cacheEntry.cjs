// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { withHeartbeat } = require("./progress.cjs");

/** A holder renews its lock every 5 seconds; after 20 silent ones it was killed. */
const STALE_MS = 20_000;
const UPDATE_MS = 5_000;

/** @typedef {{ lock(file: string, options: object): Promise<() => Promise<void>> }} Lockfile */

/**
 * A folder that appears only when it is complete: `make` fills a folder beside it, which is then
 * renamed. Of several processes one makes it, the others wait; a killed one leaves nothing usable.
 * @param {object} options
 * @param {string} options.directory
 * @param {(stage: string) => Promise<void>} options.make
 * @param {(text: string) => void} options.say
 * @param {number} [options.pollMs]
 */
async function cacheEntry({ directory, make, say, pollMs = 1_000 }) {
  if (fs.existsSync(directory)) return directory;
  fs.mkdirSync(path.dirname(directory), { recursive: true });
  const release = await lock(directory, say, pollMs);
  try {
    if (fs.existsSync(directory)) return directory;
    removeLeftovers(directory);
    const stage = fs.mkdtempSync(stagePrefix(directory));
    try {
      await make(stage);
      moveIntoPlace(stage, directory);
    } finally {
      fs.rmSync(stage, { recursive: true, force: true });
    }
    return directory;
  } finally {
    // A lock that was lost cannot be released.
    await release().catch(() => {});
  }
}

/**
 * @param {string} directory
 * @param {(text: string) => void} say
 * @param {number} pollMs
 */
async function lock(directory, say, pollMs) {
  // Loaded here: this module is reached before the dependencies are installed.
  // @ts-expect-error It has no types.
  const lockfile = /** @type {Lockfile} */ (require("proper-lockfile"));
  const options = {
    realpath: false,
    stale: STALE_MS,
    update: UPDATE_MS,
    // Lost, say, to a long sleep of the machine: then two may build, and the rename decides.
    onCompromised: () => {},
  };
  try {
    return await lockfile.lock(directory, options);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ELOCKED") throw error;
  }
  const what = path.basename(directory);
  say(`another process prepares ${what}; waiting for it`);
  return withHeartbeat(
    say,
    (elapsed) => `still waiting for ${what} (${elapsed})`,
    () =>
      lockfile.lock(directory, {
        ...options,
        retries: { forever: true, minTimeout: pollMs, maxTimeout: pollMs },
      }),
  );
}

/** @param {string} directory */
const stagePrefix = (directory) => `${directory}.partial-`;

/**
 * Whoever holds the lock is alone, so what lies here belongs to a process that was killed.
 * @param {string} directory
 */
function removeLeftovers(directory) {
  const prefix = path.basename(stagePrefix(directory));
  const parent = path.dirname(directory);
  for (const name of fs.readdirSync(parent)) {
    if (name.startsWith(prefix))
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

/**
 * @param {string} stage
 * @param {string} directory
 */
function moveIntoPlace(stage, directory) {
  fs.chmodSync(stage, 0o755);
  try {
    fs.renameSync(stage, directory);
  } catch (error) {
    // Somebody else has put an equal one there.
    if (!fs.existsSync(directory)) throw error;
  }
}

module.exports = { cacheEntry };
