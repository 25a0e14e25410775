// @ts-check
"use strict";

const { spawnSync } = require("node:child_process");
const { SetupFailure } = require("../../../toolchain/failure.cjs");

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {(content: string) => { args: string[]; input: string }} call
 * @property {(answer: { status: number | null; stdout: string }) => import("../outcome.cjs").Hit[] | undefined} read
 * Undefined for what is no answer.
 */

/**
 * It would look about on this machine (git, du, kubectl) without --no-context; its verdicts are the same.
 * @type {Program}
 */
const SHELLFIRM = {
  name: "shellfirm",
  call: (content) => ({
    args: ["check", "--stdin", "--format", "json", "--fail-on", "high", "--no-context"],
    input: content,
  }),
  read: ({ status }) =>
    status === 0 ? [] : status === 10 || status === 11 ? [{ what: "shellfirm" }] : undefined,
};

/** @type {Program} */
const DCG = {
  name: "dcg",
  call: (content) => ({ args: ["--robot", "test", content], input: "" }),
  read: ({ stdout }) => {
    const { decision } = JSON.parse(stdout || "{}");
    return decision === "deny" ? [{ what: "dcg" }] : decision === "allow" ? [] : undefined;
  },
};

/**
 * A program that judges the commands of a shell, where it is on the PATH: a process for each script.
 * @param {Program} program
 * @returns {import("../detectors.cjs").Detector | import("../detectors.cjs").Missing}
 */
function installed({ name, call, read }) {
  const version = spawnSync(name, ["--version"], { encoding: "utf8" });
  if (version.error) return { name, missing: "not installed" };
  return {
    name: `${name} ${/\d+\.\d+\.\d+/.exec(version.stdout)?.[0] ?? ""}`.trim(),
    givesLines: false,
    ways: [
      ({ content }) => {
        const { args, input } = call(content);
        const { status, stdout, stderr } = spawnSync(name, args, { input, encoding: "utf8" });
        const blocking = read({ status, stdout });
        if (blocking) return { blocking };
        throw new SetupFailure({
          what: `${name} gave no verdict on a script.`,
          why: stderr || `It ended with ${status ?? "a signal"}.`,
          next: "see to what it reports, or take it off the PATH and run again.",
        });
      },
    ],
  };
}

module.exports = { DCG, installed, SHELLFIRM };
