// @ts-check
/** A test runner for Stryker that keeps one process for many mutants. See README.md beside it. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import {
  PluginKind,
  commonTokens,
  declareFactoryPlugin,
  tokens,
} from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";

const require = createRequire(import.meta.url);
const { circus } = require("./circus.cjs");
const { sandboxModules } = require("./sandboxModules.cjs");

/** @typedef {import("@stryker-mutator/api/core").InstrumenterContext} Context */
/** @typedef {{ file: string; loads: readonly string[]; milliseconds: number }} TestFile */

/** What the first run saw, for the processes that follow one which a mutant has hung. */
const SEEN = "test-files.json";

const STATUS = {
  passed: TestStatus.Success,
  failed: TestStatus.Failed,
  skipped: TestStatus.Skipped,
};

/** Between the file of a test and its name: file names have none. */
const BETWEEN = " > ";

class CircusTestRunner {
  #root = process.cwd();
  #modules;
  #runFile;
  /** @type {readonly TestFile[] | undefined} */ #seen;
  #context = /** @type {Context} */ (
    /** @type {any} */ (globalThis)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
  );

  /**
   * @param {readonly string[]} folders Where the tests are.
   * @param {readonly string[]} kept Folders whose modules are loaded once.
   */
  constructor(folders, kept) {
    this.folders = folders;
    this.#modules = sandboxModules(this.#root, kept);
    this.#runFile = circus(this.#modules.requireHere);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const tests = [];
    const files = [];
    for (const file of this.folders.flatMap((folder) => testFiles(this.#root, folder))) {
      const ran = await this.#run(file, { bail: false });
      const milliseconds = ran.reduce((sum, test) => sum + test.timeSpentMs, 0);
      files.push({ file, loads: this.#modules.loaded(), milliseconds });
      tests.push(...ran);
    }
    writeFileSync(SEEN, JSON.stringify(files));
    const { mutantCoverage } = this.#context;
    delete this.#context.mutantCoverage;
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /** @param {import("@stryker-mutator/api/test-runner").MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, sandboxFileName, hitLimit, disableBail }) {
    Object.assign(this.#context, { activeMutant: activeMutant.id, hitLimit });
    this.#context.hitCount = hitLimit === undefined ? undefined : 0;
    const tests = [];
    try {
      for (const { file, only } of this.#chosen(sandboxFileName, testFilter)) {
        tests.push(...(await this.#run(file, { only, bail: !disableBail })));
        if (!disableBail && tests.some(({ status }) => status === TestStatus.Failed)) break;
      }
    } catch (error) {
      const limit = determineHitLimitReached(this.#context.hitCount, hitLimit);
      const errorMessage = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return toMutantRunResult(limit ?? { status: DryRunStatus.Error, errorMessage });
    } finally {
      delete this.#context.activeMutant;
    }
    // A mutant that nobody looked for would pass for a survivor.
    if (tests.every(({ status }) => status === TestStatus.Skipped)) {
      throw new Error(`no test ran against mutant ${activeMutant.id} of ${sandboxFileName}`);
    }
    const limit = determineHitLimitReached(this.#context.hitCount, hitLimit);
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests });
  }

  /**
   * The test files that can notice the mutant: first the one of the same name, then the quick ones.
   * A mutant that is met while modules load names no tests: then all that load its module run.
   * @param {string} mutated
   * @param {readonly string[] | undefined} testFilter
   */
  #chosen(mutated, testFilter) {
    /** @type {Map<string, Set<string>>} */ const wanted = new Map();
    for (const id of testFilter ?? []) {
      const end = id.indexOf(BETWEEN);
      const file = path.join(this.#root, id.slice(0, end));
      const names = wanted.get(file) ?? new Set();
      wanted.set(file, names.add(id.slice(end + BETWEEN.length)));
    }
    const name = path.basename(mutated, ".ts");
    const own = (/** @type {TestFile} */ { file }) =>
      Number(path.basename(file).startsWith(`${name}.`));
    this.#seen ??= /** @type {TestFile[]} */ (JSON.parse(readFileSync(SEEN, "utf8")));
    return this.#seen
      .filter(({ file, loads }) => (testFilter ? wanted.has(file) : loads.includes(mutated)))
      .sort((a, b) => own(b) - own(a) || a.milliseconds - b.milliseconds)
      .map(({ file }) => ({ file, only: wanted.get(file) }));
  }

  /**
   * @param {string} file
   * @param {{ only?: ReadonlySet<string> | undefined; bail: boolean }} options
   */
  async #run(file, { only, bail }) {
    const id = (/** @type {string} */ name) =>
      `${path.relative(this.#root, file).split(path.sep).join("/")}${BETWEEN}${name}`;
    this.#modules.forget();
    const ran = await this.#runFile(() => this.#modules.requireHere(file), {
      only,
      bail,
      onTest: (/** @type {string | undefined} */ name) => {
        this.#context.currentTestId = name === undefined ? undefined : id(name);
      },
    });
    return ran.map((test) => ({
      id: id(test.name),
      name: test.name,
      timeSpentMs: test.milliseconds,
      fileName: file,
      status: STATUS[test.status],
      failureMessage: test.message,
    }));
  }
}

/**
 * @param {string} root
 * @param {string} folder
 */
function testFiles(root, folder) {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .sort()
    .map((name) => path.join(root, folder, name));
}

/** @param {{ testFolders: readonly string[]; keptFolders: readonly string[] }} options */
const factory = ({ testFolders, keptFolders }) => new CircusTestRunner(testFolders, keptFolders);
factory.inject = tokens(commonTokens.options);

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, "circus", /** @type {any} */ (factory)),
];
