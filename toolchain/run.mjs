// @ts-check
/**
 * The jobs of the root's package.json, from a bare clone to a running job. See README.md beside it.
 */
import { createRequire } from "node:module";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { NODE_MAJOR, isSupportedNode } = require("./versions.cjs");
const { Interrupted, SetupFailure } = require("./failure.cjs");

/** Jobs, and how they are called. */
const JOBS = {
  demo: "npm run demo",
  test: "npm test",
  versions: "npm run test:versions",
  bench: "npm run bench:policy",
  risk: "npm run bench:risk",
  chaos: "npm run chaos",
  mutation: "npm run mutation",
};
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [job, ...args] = process.argv.slice(2);

main().catch((error) => {
  process.exitCode = error instanceof Interrupted ? 128 + constants.signals[error.signal] : 1;
  process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
  if (job === "test" || job === "versions") reportTests({ passed: 0, failed: 1 });
});

async function main() {
  checkNode();
  if (!Object.hasOwn(JOBS, job ?? "")) {
    throw new SetupFailure({
      what: `There is no job "${job ?? ""}".`,
      why: `The jobs are ${Object.keys(JOBS).join(", ")}.`,
      next: `call ${Object.values(JOBS)
        .map((command) => `\`${command}\``)
        .join(", ")}.`,
    });
  }
  const { createProgress, writeLine } = require("./progress.cjs");
  if (job === "risk") return await runRisk(createProgress({ total: 3 }).step, writeLine);
  if (job === "chaos") return await runChaos(createProgress({ total: 4 }).step, writeLine);
  if (job === "mutation") return await runMutation(createProgress({ total: 4 }).step, writeLine);
  const plan = job === "versions" ? await planVersions(writeLine) : undefined;
  const benchPlan = job === "bench" ? planBench() : undefined;
  const { step } = createProgress({ total: 4 });
  await prepareClone(step);
  const engine = await findEngine(step, plan?.engine);
  writeLine(`4/4 ${job}`);
  const env = {
    ...process.env,
    MGC_ENGINE_BIN: engine.bin,
    MGC_ENGINE_PLUGINS: engine.plugins ?? "",
  };
  if (job === "demo") {
    process.exitCode = await runDemo(env);
  } else if (benchPlan) {
    const { benchPolicyPack } = require("../bench/policyPack.cjs");
    await benchPolicyPack({ root, engine, plan: benchPlan, say: writeLine });
  } else if (plan) {
    const { versionsJob } = require("./versionsJob.cjs");
    process.exitCode = reportTests(await versionsJob({ root, env, plan, engine: engine.version }));
  } else {
    process.exitCode = reportTests(await require("./testJob.cjs").testJob({ root, env, args }));
  }
}

function checkNode() {
  if (isSupportedNode(process.versions.node)) return;
  throw new SetupFailure({
    what: `Node ${process.versions.node} is too old.`,
    why: `This project needs Node ${NODE_MAJOR} or later.`,
    next: "install a current Node and run again.",
  });
}

/** @param {(text: string) => void} say */
function planVersions(say) {
  return require("./versionPlan.cjs").planVersions({ root, args, say });
}

function planBench() {
  return require("../bench/benchArguments.cjs").parseBenchArguments(args);
}

/**
 * Needs no engine: scripts are only read.
 * @param {ReturnType<typeof import("./progress.cjs").createProgress>["step"]} step
 * @param {(text: string) => void} say
 */
async function runRisk(step, say) {
  const plan = require("../bench/risk/arguments.cjs").parseRiskArguments(args);
  await prepareClone(step);
  say("3/3 risk");
  const { benchRisk } = require("../bench/risk/riskBench.cjs");
  process.exitCode = await benchRisk({ root, plan, say });
}

/**
 * Needs an engine only where that is asked for: the histories are played against the simulator.
 * @param {ReturnType<typeof import("./progress.cjs").createProgress>["step"]} step
 * @param {(text: string) => void} say
 */
async function runChaos(step, say) {
  await prepareClone(step);
  const engine = args.includes("--engine") ? await findEngine(step, undefined) : undefined;
  say("4/4 chaos");
  const { runAttached } = require("./subprocess.cjs");
  const main = path.join(root, "tests", "chaos", "main.ts");
  const hook = path.join(root, "toolchain", "typescript.cjs");
  const node = ["--enable-source-maps", "--require", hook, main, ...args];
  process.exitCode = await runAttached(process.execPath, node, {
    cwd: root,
    env: {
      ...process.env,
      ...(engine ? { MGC_ENGINE_BIN: engine.bin, MGC_ENGINE_PLUGINS: engine.plugins ?? "" } : {}),
    },
  });
}

/**
 * Needs no engine, and tools that nothing else needs.
 * @param {ReturnType<typeof import("./progress.cjs").createProgress>["step"]} step
 * @param {(text: string) => void} say
 */
async function runMutation(step, say) {
  const plan = require("./mutationArguments.cjs").parseMutationArguments(args);
  await prepareClone(step);
  const { installDependencies } = require("./dependencies.cjs");
  const tools = path.join(root, "bench", "mutation");
  await step("mutation testing", (log) =>
    withLockOfClone(log, () => installDependencies({ root: tools, say: log })),
  );
  say("4/4 mutation");
  const { mutationJob } = require("./mutationJob.cjs");
  process.exitCode = await mutationJob({ root, plan, say });
}

/** @param {ReturnType<typeof import("./progress.cjs").createProgress>["step"]} step */
async function prepareClone(step) {
  const { build } = require("./build.cjs");
  const { installDependencies } = require("./dependencies.cjs");
  await step("dependencies", (say) =>
    withLockOfClone(say, () => installDependencies({ root, say })),
  );
  await step("build", (say) => withLockOfClone(say, () => build({ root, say })));
}

/**
 * @template T
 * @param {(text: string) => void} say
 * @param {() => Promise<T>} work
 */
function withLockOfClone(say, work) {
  const { cacheRoot, cloneName } = require("./cachePath.cjs");
  const { withCloneLock } = require("./cloneLock.cjs");
  const lock = path.join(cacheRoot(), "clones", `${cloneName(root)}.lock`);
  return withCloneLock(lock, { say }, work);
}

/**
 * @param {ReturnType<typeof import("./progress.cjs").createProgress>["step"]} step
 * @param {string | undefined} version Wanted on the command line; it comes before the environment.
 */
async function findEngine(step, version) {
  const { ensureEngine } = require("./engine.cjs");
  const needsRandom = job === "test" || job === "versions";
  const env = version ? { ...process.env, MGC_ENGINE_VERSION: version } : process.env;
  /** @type {import("./engine.cjs").Engine | undefined} */ let engine;
  await step("engine", async (log) => {
    engine = await ensureEngine({ log, needsRandom, env });
    return `Pulumi ${engine.version} in ${engine.bin}`;
  });
  return /** @type {import("./engine.cjs").Engine} */ (engine);
}

/** @param {NodeJS.ProcessEnv} env */
function runDemo(env) {
  const { existsSync } = require("node:fs");
  const { runAttached } = require("./subprocess.cjs");
  const demo = path.join(root, "examples", "demo", "dist", "main.js");
  if (!existsSync(demo)) {
    throw new SetupFailure({
      what: "The demo was not built.",
      why: "The build made no examples/demo/dist/main.js.",
      next: "see that tsconfig.json refers to examples/demo; delete **/*.tsbuildinfo and run again.",
    });
  }
  return runAttached(process.execPath, [demo, ...args], { cwd: root, env });
}

/**
 * The last line, for people and for whoever counts.
 * @param {{ passed: number; failed: number; code?: number }} result
 */
function reportTests({ passed, failed, code = 1 }) {
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return code;
}
