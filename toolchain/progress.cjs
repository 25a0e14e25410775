// @ts-check
"use strict";

const { clearInterval, setInterval } = require("node:timers");

const HEARTBEAT_MS = 15_000;

/** @typedef {(text: string) => void} Say */

/**
 * Numbered steps, one line each on stderr when they end, more while they last.
 * @param {{ total: number; write?: Say; now?: () => number }} options
 */
function createProgress({ total, write = writeLine, now = Date.now }) {
  let number = 0;
  /**
   * @param {string} name
   * @param {(say: Say) => Promise<string>} work Its result ends the step's line.
   */
  async function step(name, work) {
    const label = `${++number}/${total} ${name}`;
    const began = now();
    const result = await work((text) => write(`${label} … ${text}`));
    write(`${label}: ${result} (${duration(now() - began)})`);
  }
  return { step };
}

/**
 * Speaks up every 15 seconds while `work` lasts.
 * @template T
 * @param {Say} say
 * @param {(elapsed: string) => string} describe
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withHeartbeat(say, describe, work) {
  const began = Date.now();
  const timer = setInterval(() => say(describe(duration(Date.now() - began))), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** @param {number} milliseconds */
function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/** @param {string} line */
const writeLine = (line) => void process.stderr.write(`${line}\n`);

module.exports = { createProgress, duration, withHeartbeat, writeLine };
