// @ts-check
"use strict";

const { spawnSync } = require("node:child_process");

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {(content: string) => { args: string[]; input: string }} call
 * @property {(answer: { status: number | null; stdout: string }) => import("../outcome.cjs").Hit[] | undefined} read
 * Undefined for what is no answer.
 */

/** @type {Program} */
const SHELLFIRM = {
  name: "shellfirm",
  call: (content) => ({
    args: ["check", "--stdin", "--format", "json", "--fail-on", "high"],
    input: content,
  }),
  read: ({ status }) => (status === 0 ? [] : status === 1 ? [{ what: "shellfirm" }] : undefined),
};

/** @type {Program} */
const DCG = {
  name: "dcg",
  call: (content) => ({ args: ["--robot", "test", content], input: "" }),
  read: ({ stdout }) => {
    const { decision } = JSON.parse(stdout);
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
        throw new Error(
          `${name} ${args[0] ?? ""} gave no verdict (${status ?? "killed"}): ${stderr}`,
        );
      },
    ],
  };
}

module.exports = { DCG, installed, SHELLFIRM };
