// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { wantedVersion } = require("./engine.cjs");
const { SetupFailure } = require("./failure.cjs");
const { runNpm } = require("./npm.cjs");
const { acceptedRange } = require("./packing.cjs");
const { USAGE, parseVersionArguments } = require("./versionArguments.cjs");
const { isRelease, isWithin, newestWithin, parseRange } = require("./versionRange.cjs");

const PULUMI = "@pulumi/pulumi";
const POLICY = "@pulumi/policy";
const WORDS = ["pinned", "newest", "oldest"];
const BOTH_ENDS = ["pinned", "newest"];

/**
 * @typedef {object} VersionRun
 * @property {string} label What was asked for: "newest".
 * @property {Readonly<Record<string, string>>} versions By package name.
 */

/**
 * @typedef {object} VersionPlan
 * @property {VersionRun[]} runs
 * @property {string | undefined} engine
 * @property {string[]} jest
 */

/**
 * What to run, from the command line. Whatever can't be run is refused here, before anything that
 * takes time.
 * @param {object} options
 * @param {string} options.root
 * @param {readonly string[]} options.args
 * @param {(text: string) => void} options.say
 * @param {import("./subprocess.cjs").Run} [options.runner]
 * @returns {Promise<VersionPlan>}
 */
async function planVersions({ root, args, say, runner }) {
  const { options, jest } = parseVersionArguments(args);
  const engine = wantedVersion(options.engine, `--engine ${options.engine}`);
  /** @type {VersionRun[]} */ const runs = [];
  for (const pulumi of options.pulumi === undefined ? BOTH_ENDS : [options.pulumi]) {
    // An exact version of one package says nothing about the other.
    const policy = options.policy ?? (WORDS.includes(pulumi) ? pulumi : "pinned");
    /** @param {string} name @param {string} wanted */
    const choose = async (name, wanted) => [
      name,
      await chooseVersion({ root, name, wanted, say, ...(runner && { runner }) }),
    ];
    const chosen = [await choose(PULUMI, pulumi), await choose(POLICY, policy)];
    runs.push({ label: pulumi, versions: Object.fromEntries(chosen) });
  }
  return { runs, engine, jest };
}

/**
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.name
 * @param {string} options.wanted
 * @param {(text: string) => void} options.say
 * @param {import("./subprocess.cjs").Run} [options.runner]
 * @returns {Promise<string>}
 */
async function chooseVersion({ root, name, wanted, say, runner }) {
  const accepted = acceptedRange(root, name);
  const range = parseRange(accepted);
  if (wanted === "oldest") return range.from;
  if (wanted === "pinned") return pinnedVersion(root, name);
  if (wanted === "newest") {
    const published = await publishedVersions({ root, name, say, ...(runner && { runner }) });
    // What a user gets who names no version, unless that is a later major one.
    if (isWithin(published.version, range)) return published.version;
    const newest = newestWithin(published.versions, range);
    if (newest !== undefined) return newest;
  }
  const version = wanted.replace(/^v/, "");
  if (isWithin(version, range)) return version;
  const isVersion = isRelease(version) || wanted === "newest";
  throw new SetupFailure({
    what: `${name} ${wanted} can't be used.`,
    why: isVersion
      ? `The packages here accept ${accepted}.`
      : `It is not ${WORDS.join(", ")}, or a version like ${range.from}.`,
    next: USAGE,
  });
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string}
 */
function pinnedVersion(root, name) {
  const { devDependencies } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const version = devDependencies?.[name];
  if (version !== undefined && isRelease(version)) return version;
  throw new SetupFailure({
    what: `There is no pinned version of ${name}.`,
    why: `package.json has ${version ?? "nothing"} for it in devDependencies.`,
    next: "put an exact version there.",
  });
}

/**
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.name
 * @param {(text: string) => void} options.say
 * @param {import("./subprocess.cjs").Run} [options.runner]
 * @returns {Promise<{ version: string; versions: string[] }>}
 */
async function publishedVersions({ root, name, say, runner }) {
  const printed = await runNpm({
    args: ["view", name, "version", "versions", "--json"],
    cwd: root,
    what: `The newest version of ${name} is not known.`,
    next: "see to what npm reports (network, registry setting), or name a version instead of newest.",
    say,
    ...(runner && { runner }),
  });
  return JSON.parse(printed);
}

module.exports = { planVersions };
