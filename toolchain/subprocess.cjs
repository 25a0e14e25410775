// @ts-check
"use strict";

const { spawn } = require("node:child_process");
const { constants } = require("node:os");
const { createInterface } = require("node:readline");
const { clearTimeout, setTimeout } = require("node:timers");
const { Interrupted } = require("./failure.cjs");

const TAIL_LINES = 30;
const KILL_AFTER_MS = 5_000;
const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);
const hasGroups = process.platform !== "win32";

/**
 * @typedef {object} Outcome
 * @property {number} code 0 only for success; 127 when the program could not be started.
 * @property {boolean} timedOut
 * @property {string} stdout
 * @property {string} tail The last lines of both streams, for error messages.
 */

/**
 * Runs a program without input, keeps its output, and takes its whole process group down on a
 * timeout or when this process is told to stop.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv; shell?: boolean; timeoutMs?: number; onLine?: (line: string) => void }} [options]
 * @returns {Promise<Outcome>}
 */
function run(command, args, { cwd, env, shell = false, timeoutMs, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      shell,
      stdio: ["ignore", "pipe", "pipe"],
      detached: hasGroups,
      windowsHide: true,
    });
    /** @type {string[]} */ const stdout = [];
    /** @type {string[]} */ const tail = [];
    let timedOut = false;
    /** @type {NodeJS.Signals | undefined} */ let interrupted;

    /** @param {NodeJS.Signals} signal */
    const kill = (signal) => {
      try {
        if (hasGroups && child.pid !== undefined) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // It has ended meanwhile.
      }
    };
    /** @type {NodeJS.Timeout | undefined} */ let lastResort;
    const stop = () => {
      kill("SIGTERM");
      lastResort ??= setTimeout(() => kill("SIGKILL"), KILL_AFTER_MS);
    };
    const killNow = () => kill("SIGKILL");
    /** @param {NodeJS.Signals} signal */
    const onSignal = (signal) => {
      interrupted = signal;
      stop();
    };
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            stop();
          }, timeoutMs);
    for (const signal of SIGNALS) process.on(signal, onSignal);
    process.on("exit", killNow);

    /** @param {string} line */
    const keep = (line) => {
      if (tail.push(line) > TAIL_LINES) tail.shift();
      onLine?.(line);
    };
    createInterface(child.stdout).on("line", (line) => {
      stdout.push(line);
      keep(line);
    });
    createInterface(child.stderr).on("line", keep);

    /** @param {number} code */
    const end = (code) => {
      clearTimeout(timer);
      clearTimeout(lastResort);
      for (const signal of SIGNALS) process.off(signal, onSignal);
      process.off("exit", killNow);
      if (interrupted) reject(new Interrupted(interrupted));
      else resolve({ code, timedOut, stdout: stdout.join("\n"), tail: tail.join("\n") });
    };
    child.on("error", (error) => {
      tail.push(error.message);
      end(127);
    });
    child.on("close", (code, signal) => end(exitCode(code, signal)));
  });
}

/**
 * Runs a program on our own terminal and returns its exit code. An interrupt reaches it from the
 * terminal; the other signals are passed on.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string; env?: NodeJS.ProcessEnv; shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
function runAttached(command, args, { cwd, env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: env ?? process.env, shell, stdio: "inherit" });
    /** @param {NodeJS.Signals} signal */
    const onSignal = (signal) => {
      if (signal !== "SIGINT") child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, onSignal);
    /** @param {number} code */
    const end = (code) => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
      resolve(code);
    };
    child.on("error", (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      end(127);
    });
    child.on("close", (code, signal) => end(exitCode(code, signal)));
  });
}

/**
 * As a shell reports it.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
const exitCode = (code, signal) => code ?? (signal ? 128 + constants.signals[signal] : 1);

/** @typedef {typeof run} Run */

module.exports = { exitCode, run, runAttached };
