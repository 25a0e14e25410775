// @ts-check
"use strict";

/**
 * Run in the folder of a pack, as the engine does. Prints what the pack serves, and how long its
 * modules took to load, without serving it.
 */
const { createRequire } = require("node:module");
const path = require("node:path");
const { performance } = require("node:perf_hooks");

const requireThere = createRequire(path.join(process.cwd(), "package.json"));
const began = performance.now();
requireThere("@pulumi/policy");
const sdkLoaded = performance.now();
/** @type {{ policies: { validateStack?: unknown }[] } | undefined} */ let served;
requireThere("@pulumi/policy/server").serve = (/** @type {unknown[]} */ ...[, , , pack]) =>
  void (served = /** @type {typeof served} */ (pack));
requireThere("./");
const packLoaded = performance.now();
const kinds = served?.policies.map((policy) => (policy.validateStack ? "stack" : "resource"));
const measured = { kinds, sdk: sdkLoaded - began, pack: packLoaded - sdkLoaded };
process.stdout.write(JSON.stringify(measured));
