// @ts-check
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { SetupFailure } = require("./failure.cjs");
const { runJest } = require("./jestRun.cjs");
const { installPacked } = require("./packedProject.cjs");
const { packWorkspaces } = require("./packing.cjs");
const { writeLine } = require("./progress.cjs");
const { withTemporaryDirectory } = require("./pulumiVersion.cjs");
const { summary } = require("./testJob.cjs");
const { versionsTable } = require("./versionsTable.cjs");

/** Everything else that jest would find does not run programs. */
const END_TO_END = "--roots=<rootDir>/tests/e2e";
/** Exit codes from here on tell that a signal ended the program. */
const SIGNALLED = 128;

/**
 * Runs the end-to-end tests once per chosen set of versions, with our packages installed from
 * their tarballs beside these. A run that can't be set up fails, and the others go on.
 * @param {object} options
 * @param {string} options.root
 * @param {NodeJS.ProcessEnv} options.env
 * @param {import("./versionPlan.cjs").VersionPlan} options.plan
 * @param {string} options.engine Its version.
 */
const versionsJob = ({ root, env, plan, engine }) =>
  withTemporaryDirectory(async (directory) => {
    const packed = await packWorkspaces({ root, directory, say: writeLine });
    /** @type {import("./testJob.cjs").Part[]} */ const parts = [];
    /** @type {import("./versionsTable.cjs").VersionResult[]} */ const results = [];
    for (const { label, versions } of plan.runs) {
      const name = Object.entries(versions)
        .map((entry) => entry.join(" "))
        .join(", ");
      writeLine(`${name} (${label}), engine ${engine}`);
      const began = Date.now();
      const counts = await withModules({ root, directory, packed, versions }, (modules) =>
        runJest({
          root,
          env: { ...env, MGC_E2E_MODULES: modules },
          args: plan.jest,
          settings: [END_TO_END],
        }),
      );
      const result = summary([{ name, ...counts }]);
      parts.push({ name, ...result });
      results.push({ label, versions, engine, ...result, seconds: (Date.now() - began) / 1000 });
      if (result.code >= SIGNALLED) break;
    }
    process.stdout.write(`\n${versionsTable(results).join("\n")}\n\n`);
    return summary(parts);
  });

/** @typedef {Awaited<ReturnType<typeof runJest>>} Counts */

/**
 * @param {Pick<Parameters<typeof installPacked>[0], "root" | "directory" | "packed" | "versions">} project
 * @param {(modules: string) => Promise<Counts>} work
 * @returns {Promise<Counts>}
 */
async function withModules({ directory, versions, ...project }, work) {
  const folder = fs.mkdtempSync(path.join(directory, "project-"));
  try {
    const options = { ...project, directory: folder, say: writeLine };
    const modules = await installPacked({ ...options, ...(versions && { versions }) });
    noteNode(modules, Object.keys(versions ?? {}));
    return await work(modules);
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    writeLine(error.message);
    return { code: 1, passed: 0, failed: 1 };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * npm installs a package that asks for a later Node nevertheless; what then fails is no wonder.
 * @param {string} modules
 * @param {readonly string[]} names
 */
function noteNode(modules, names) {
  const node = process.versions.node;
  for (const name of names) {
    const file = path.join(modules, name, "package.json");
    const { version, engines } = JSON.parse(fs.readFileSync(file, "utf8"));
    const [, major] = /^>=\s*(\d+)/.exec(engines?.node ?? "") ?? [];
    if (major === undefined || Number(node.split(".")[0]) >= Number(major)) continue;
    writeLine(`note: ${name} ${version} asks for Node ${engines.node}, this is ${node}`);
  }
}

module.exports = { versionsJob };
