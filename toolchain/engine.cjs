// @ts-check
"use strict";

const { Interrupted, SetupFailure } = require("./failure.cjs");
const installer = require("./origins/installer.cjs");
const modules = require("./origins/modules.cjs");
const { findOnPath } = require("./origins/path.cjs");
const { obtainRandomPlugin } = require("./randomPlugin.cjs");
const versions = require("./versions.cjs");

const { GO_VERSION, INSTALLER_VERSION, MODULES_VERSION, SUPPORTED_TEXT } = versions;

/** @typedef {"path" | "installer" | "modules"} OriginName */

/**
 * @typedef {object} Engine
 * @property {string} bin The folder with `pulumi`.
 * @property {string | undefined} plugins A folder with the random plugin.
 * @property {string} version
 * @property {OriginName} origin
 */

/** @typedef {{ engine: Engine } | { reason: string }} Attempt */

/**
 * @typedef {object} Origin
 * @property {(version: string) => Promise<Attempt>} find What is there already.
 * @property {(version: string, say: (text: string) => void) => Promise<Engine>} [obtain]
 */

/** @typedef {Record<OriginName, Origin>} Origins */

/** An empty version stands for any supported one. */
const ANY = "";

/** @type {Origins} */
const ORIGINS = {
  path: { find: (version) => findOnPath(version === ANY ? undefined : version) },
  installer,
  modules,
};

/**
 * A Pulumi engine with the random plugin: found, fetched or built, in this order.
 * @param {object} options
 * @param {(text: string) => void} options.log
 * @param {boolean} [options.needsRandom] When false, a random plugin that can't be had is no error.
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<Engine>}
 */
async function ensureEngine({ log, needsRandom = true, env = process.env }) {
  const engine = await chooseEngine({ plan: enginePlan(env), origins: ORIGINS, log });
  if (engine.plugins !== undefined) return engine;
  return { ...engine, plugins: await obtainRandomPlugin({ engine, required: needsRandom, log }) };
}

/**
 * Which origins to try for which version, from what the environment asks for.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ origin: OriginName; version: string }[]}
 */
function enginePlan(env) {
  const text = env["MGC_ENGINE_VERSION"];
  const wanted = wantedVersion(text, `MGC_ENGINE_VERSION=${text}`);
  const plan = [
    { origin: /** @type {const} */ ("path"), version: wanted ?? ANY },
    { origin: /** @type {const} */ ("installer"), version: wanted ?? INSTALLER_VERSION },
    { origin: /** @type {const} */ ("modules"), version: wanted ?? MODULES_VERSION },
  ];
  const only = env["MGC_ENGINE_ORIGIN"];
  if (!only) return plan;
  const left = plan.filter(({ origin }) => origin === only);
  if (left.length > 0) return left;
  throw new SetupFailure({
    what: `MGC_ENGINE_ORIGIN=${only} can't be used.`,
    why: "The origins are path, installer and modules.",
    next: "set it to one of them, or unset it.",
  });
}

/**
 * @param {string | undefined} text
 * @param {string} asked How it was asked for, for the refusal.
 */
function wantedVersion(text, asked) {
  if (!text) return undefined;
  const version = /^v?\d+\.\d+\.\d+$/.test(text)
    ? versions.parseVersion(text)?.join(".")
    : undefined;
  if (version !== undefined && versions.isSupported(version)) return version;
  throw new SetupFailure({
    what: `${asked} can't be used.`,
    why: version
      ? `This project runs on Pulumi ${SUPPORTED_TEXT}.`
      : "It is not a version like 3.248.0.",
    next: "name a supported version, or none.",
  });
}

/**
 * What is there already comes before anything that takes time.
 * @param {object} options
 * @param {ReturnType<typeof enginePlan>} options.plan
 * @param {Origins} options.origins
 * @param {(text: string) => void} options.log
 * @returns {Promise<Engine>}
 */
async function chooseEngine({ plan, origins, log }) {
  /** @type {Map<OriginName, string>} */ const reasons = new Map();
  for (const { origin, version } of plan) {
    const attempt = await origins[origin].find(version);
    if ("engine" in attempt) return attempt.engine;
    reasons.set(origin, attempt.reason);
  }
  if (reasons.has("path")) log(`${reasons.get("path")}`);
  for (const { origin, version } of plan) {
    try {
      const engine = await origins[origin].obtain?.(version, log);
      if (engine) return engine;
    } catch (error) {
      if (error instanceof Interrupted) throw error;
      const reason = /** @type {Error} */ (error).message;
      reasons.set(origin, reason);
      log(`no engine by ${TITLES[origin]}: ${reason.split("\n", 1)[0]}`);
    }
  }
  throw new SetupFailure({
    what: "No Pulumi engine could be had.",
    why: [...reasons].map(([origin, reason]) => `${TITLES[origin]}: ${reason}`),
    next:
      `install the Pulumi CLI (${SUPPORTED_TEXT}) on PATH, or give access to its download, ` +
      `or install Go >= ${GO_VERSION} with access to a module proxy; then run again.`,
  });
}

/** @type {Record<OriginName, string>} */
const TITLES = { path: "PATH", installer: "the official installer", modules: "the Go modules" };

module.exports = { chooseEngine, enginePlan, ensureEngine, wantedVersion };
