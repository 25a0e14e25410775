// @ts-check
"use strict";

/** Something that can't be done: what failed, why, and what the reader can do about it. */
class SetupFailure extends Error {
  /** @param {{ what: string; why: string | readonly string[]; next: string }} parts */
  constructor({ what, why, next }) {
    const reasons = typeof why === "string" ? [why] : why;
    super([what, ...reasons.map((reason) => indent(reason)), `To do: ${next}`].join("\n"));
    this.name = "SetupFailure";
  }
}

/** The user or the system asked us to stop; nothing failed. */
class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`interrupted (${signal})`);
    this.name = "Interrupted";
    this.signal = signal;
  }
}

/** @param {string} text */
const indent = (text) => text.replace(/^/gm, "  ");

module.exports = { Interrupted, SetupFailure };
