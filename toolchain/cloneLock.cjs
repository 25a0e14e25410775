// @ts-check
"use strict";

const fs = require("node:fs");
const { hostname } = require("node:os");
const path = require("node:path");
const { setTimeout: pause } = require("node:timers/promises");
const { SetupFailure } = require("./failure.cjs");
const { duration } = require("./progress.cjs");

const PATIENCE_MS = 15 * 60_000;

/**
 * Runs `work` while no other process prepares the same clone. It must do without dependencies, for
 * it guards their installation; the holder's process id tells a killed one from a slow one.
 * @template T
 * @param {string} file
 * @param {{ say: (text: string) => void; pollMs?: number; patienceMs?: number; isAlive?: (pid: number) => boolean }} options
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withCloneLock(file, options, work) {
  const mine = `${process.pid} ${hostname()} ${Date.now()}`;
  await acquire(file, mine, options);
  // An interrupt that nobody handles ends the process without the `finally` below.
  const release = () => {
    if (read(file) === mine) fs.rmSync(file, { force: true });
  };
  process.on("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/**
 * @param {string} file
 * @param {string} mine
 * @param {{ say: (text: string) => void; pollMs?: number; patienceMs?: number; isAlive?: (pid: number) => boolean }} options
 */
async function acquire(file, mine, options) {
  const { say, pollMs = 300, patienceMs = PATIENCE_MS, isAlive = processIsAlive } = options;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const began = Date.now();
  let told = false;
  while (!take(file, mine)) {
    const holder = read(file) ?? "";
    if (Date.now() - began > patienceMs) {
      throw new SetupFailure({
        what: "Another process has been preparing this clone for too long.",
        why: `It is process ${holder.split(" ", 2).join(" on ")}; waited ${duration(Date.now() - began)}.`,
        next: `end that process, or delete ${file} if it is gone, and run again.`,
      });
    }
    if (isAbandoned(holder, isAlive)) {
      setAside(file, holder, mine);
    } else if (holder && !told) {
      say(`waiting for process ${holder.split(" ")[0]}, which prepares the same clone`);
      told = true;
    }
    await pause(pollMs);
  }
}

/**
 * @param {string} file
 * @param {string} mine
 */
function take(file, mine) {
  try {
    fs.writeFileSync(file, mine, { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * @param {string} holder
 * @param {(pid: number) => boolean} isAlive
 */
function isAbandoned(holder, isAlive) {
  const [pid, host] = holder.split(" ");
  // Not written yet, or another machine's: then only patience can tell.
  if (!pid || !host || host !== hostname()) return false;
  return !isAlive(Number(pid));
}

/**
 * Renamed before it is removed: of two processes that see the same dead holder only one gets it.
 * @param {string} file
 * @param {string} holder
 * @param {string} mine
 */
function setAside(file, holder, mine) {
  const aside = `${file}.${mine.split(" ")[0]}`;
  try {
    fs.renameSync(file, aside);
    if (read(aside) === holder) fs.rmSync(aside);
    else fs.renameSync(aside, file);
  } catch {
    // Somebody else was faster.
  }
}

/** @param {number} pid */
function processIsAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

module.exports = { withCloneLock };
