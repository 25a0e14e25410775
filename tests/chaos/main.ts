/** `npm run chaos`: random histories in several processes, and what they have met. */
import { fork } from "node:child_process";
import { campaign, type Outcome, type Share } from "./campaign";
import { engineCampaign, type EngineFailure } from "./engine/campaign";
import { Coverage, FAULT_CLASSES, LEAST_MET, LEAST_SHARE } from "./coverage";
import { parseOptions, type Options } from "./options";

/** What a child process gets as its only argument. */
const SHARE = "--share=";

type Message = { readonly played: number } | { readonly outcome: Outcome };

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function child(share: Share): Promise<void> {
  const send = (message: Message) => process.send?.(message);
  let played = 0;
  const outcome = await campaign(share, () => {
    send({ played: ++played });
  });
  send({ outcome });
  process.disconnect();
}

function start(share: Share, onPlayed: (played: number) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = fork(__filename, [`${SHARE}${JSON.stringify(share)}`]);
    let outcome: Outcome | undefined;
    worker.on("message", (message: Message) => {
      if ("played" in message) onPlayed(message.played);
      else ({ outcome } = message);
    });
    worker.on("exit", (code) => {
      if (outcome) resolve(outcome);
      else reject(new Error(`a process of chaos has ended with code ${String(code)}`));
    });
  });
}

/** The first share takes what can't be divided. */
function sharesOf({ seed, runs, jobs, path }: Options): Share[] {
  if (path !== undefined) return [{ seed, runs: 1, path }];
  const each = Math.floor(runs / jobs);
  return Array.from({ length: jobs }, (_, i) => ({
    seed: seed + i,
    runs: i === 0 ? runs - each * (jobs - 1) : each,
  })).filter((share) => share.runs > 0);
}

async function main(args: readonly string[]): Promise<number> {
  const options = parseOptions(args, Date.now() % 1_000_000);
  if (options.engine) return withEngine(options);
  const shares = sharesOf(options);
  say(
    `chaos --seed ${String(options.seed)} --runs ${String(options.runs)} --jobs ${String(options.jobs)}`,
  );
  const played = shares.map(() => 0);
  let told = 0;
  const outcomes = await Promise.all(
    shares.map((share, i) =>
      start(share, (count) => {
        played[i] = count;
        const all = played.reduce((sum, one) => sum + one, 0);
        if (all - told < 500) return;
        told = all;
        process.stderr.write(`${String(all)} of ${String(options.runs)} runs\n`);
      }),
    ),
  );
  const coverage = new Coverage();
  for (const { coverage: seen } of outcomes) {
    coverage.add({ ...seen, met: new Map(seen.met), endings: new Map(seen.endings) });
  }
  report(coverage);
  const failures = outcomes.flatMap(({ failure }) => failure ?? []);
  for (const { seed, path, message, history, story } of failures) {
    say(`\nviolation, seed ${String(seed)}:\n${message}`);
    for (const line of story) say(`  ${line}`);
    say(`history: ${history}`);
    say(`again: npm run chaos -- --seed ${String(seed)} --path ${path}`);
  }
  const gaps = failures.length > 0 || options.path !== undefined ? [] : coverage.gaps();
  for (const gap of gaps) say(`not met often enough: ${gap}`);
  say(
    `${String(coverage.runs)} runs, ${String(failures.length)} violations${gaps.length > 0 ? ", coverage too thin" : ""}`,
  );
  return failures.length > 0 || gaps.length > 0 ? 1 : 0;
}

async function withEngine({ seed, runs, jobs, path }: Options): Promise<number> {
  const only = path === undefined ? undefined : Number(path);
  say(`chaos --engine --seed ${String(seed)} --runs ${String(only === undefined ? runs : 1)}`);
  const { counts, failures } = await engineCampaign(
    { seed, runs, jobs, only },
    (number, failure) => {
      process.stderr.write(`history ${String(number)}\n`);
      if (failure) sayStory(failure);
    },
  );
  for (const line of counts.lines) say(line);
  say(`${String(failures.length)} violations`);
  return failures.length > 0 ? 1 : 0;
}

/** At once: the next histories take minutes. */
function sayStory({ seed, number, message, story }: EngineFailure): void {
  say(`\nviolation, seed ${String(seed)}, history ${String(number)}:\n${message}`);
  for (const line of story) say(`  ${line.replaceAll("\n", "\n  ")}`);
  say(`again: npm run chaos -- --engine --seed ${String(seed)} --path ${String(number)}`);
}

function report(coverage: Coverage): void {
  const share = (count: number) => `${((100 * count) / Math.max(1, coverage.runs)).toFixed(1)} %`;
  say(
    `${share(coverage.withFault)} of the runs met a fault (at least ${String(100 * LEAST_SHARE.fault)} %), ${share(coverage.withEdit)} an edit at the console (at least ${String(100 * LEAST_SHARE.edit)} %)`,
  );
  say(`met (at least ${String(LEAST_MET.meetings)} in ${String(LEAST_MET.runs)} runs):`);
  for (const name of FAULT_CLASSES) {
    say(`  ${String(coverage.met.get(name) ?? 0).padStart(7)}  ${name}`);
  }
  say("ended:");
  for (const [name, count] of [...coverage.endings].sort(([, a], [, b]) => b - a)) {
    say(`  ${String(count).padStart(7)}  ${name}`);
  }
}

const [first = ""] = process.argv.slice(2);
const running = first.startsWith(SHARE)
  ? child(JSON.parse(first.slice(SHARE.length)) as Share)
  : main(process.argv.slice(2)).then((code) => {
      process.exitCode = code;
    });
running.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
