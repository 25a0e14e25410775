/** The end of a history: faults have stopped, and everything falls into place or is explained. */
import { RefusedError } from "../../provider/src/resources/failure";
import { shortcomings } from "./converged";
import { CALM } from "./disturbed";
import { idsIn, isToldToStay, ourItems } from "./observed";
import { OTHER, Violation, type Scenario } from "./scenario";
import { CheckFailed, type Result } from "./stack";

/** I6: two runs at most bring everything in line, or say what stands in the way. */
export async function end(scenario: Scenario): Promise<void> {
  scenario.tell("calm:");
  await refresh(scenario, "I6: a calm refresh failed");
  let result = await scenario.up(CALM, 4);
  if (result.failures.length > 0) result = await scenario.up(CALM, 4);
  const blocked = result.failures.length > 0;
  if (blocked) await stayBlocked(scenario, result);
  else await settled(scenario);
  const theirs = !scenario.otherWanted || (await otherSettled(scenario));
  if (!blocked && theirs) nothingLeft(scenario);
  scenario.coverage.end(blocked ? "blocked" : "as declared", blocked ? reason(result) : "");
  await destroyed(scenario);
}

async function refresh(scenario: Scenario, what: string): Promise<void> {
  const result = await scenario.run(CALM, (process) => scenario.stack.refresh(process));
  if (result.failures.length > 0) throw new Violation(`${what}: ${words(result)}`);
}

function isNamed(error: unknown): boolean {
  return error instanceof CheckFailed || error instanceof RefusedError;
}

/**
 * By something that is named, and soon without a write at each further try: the engine begins nothing
 * more behind a failure, so that what depends on each other may come one by one.
 */
async function stayBlocked(scenario: Scenario, first: Result): Promise<void> {
  let result = first;
  let before = -1;
  for (let left = scenario.program.length; scenario.writes > before; left--) {
    if (left < 0) throw new Violation(`I6: blocked, and still written: ${words(result)}`);
    before = scenario.writes;
    result = await scenario.up(CALM, 4);
    if (result.failures.length === 0) {
      throw new Violation(`I6: two runs were not enough: ${words(first)}`);
    }
    for (const { key, error } of result.failures) {
      if (isNamed(error)) continue;
      throw new Violation(`I6: ${key} is blocked by no rule: ${String(error)}`);
    }
  }
  const again = await scenario.up(CALM, 4);
  const keys = ({ failures }: Result) => failures.map(({ key }) => key).toSorted();
  if (keys(again).join() !== keys(result).join()) {
    throw new Violation(`I6: another failure at each try: ${words(result)}; ${words(again)}`);
  }
}

async function settled(scenario: Scenario): Promise<void> {
  const { stack, world } = scenario;
  const wrong = shortcomings(world.live, scenario.program, stack);
  if (wrong.length > 0) throw new Violation(`I2, I5, I6: ${wrong.join("; ")}`);
  const before = scenario.writes;
  quiet(scenario, "a second up", await scenario.up(CALM, 4), before);
  await refresh(scenario, "I1: a refresh failed");
  const preview = await scenario.run(CALM, (process) => stack.preview(process, scenario.program));
  quiet(scenario, "a preview behind a refresh", preview, before);
}

/** I1. */
function quiet(scenario: Scenario, what: string, result: Result, before: number): void {
  if (result.failures.length > 0) throw new Violation(`I1: ${what}: ${words(result)}`);
  const loud = result.steps.filter(({ step }) => step !== "same");
  if (loud.length > 0 || scenario.writes > before) {
    const list = loud.map(({ key, step }) => `${key} ${step}`).join(", ");
    throw new Violation(`I1: ${what} is not without change: ${list}`);
  }
}

/** @returns whether the other stack could be brought in line */
async function otherSettled(scenario: Scenario): Promise<boolean> {
  const { other, world } = scenario;
  await other.refresh(scenario.process(CALM));
  const result = await other.up(scenario.process(CALM), OTHER, 1);
  for (const { error } of result.failures) {
    if (isNamed(error)) return false;
    throw new Violation(`I6: the other stack: ${words(result)}`);
  }
  const wrong = shortcomings(world.live, OTHER, other);
  if (wrong.length > 0) throw new Violation(`I5: the other stack: ${wrong.join("; ")}`);
  scenario.changed();
  return true;
}

function nothingLeft({ orphans, other, stack, world }: Scenario): void {
  const held = idsIn([...stack.all, ...other.all]);
  const left = orphans.unexplained(ourItems(world.live), held);
  if (left.length > 0) throw new Violation(`I7: made and never taken over: ${left.join(", ")}`);
}

/** I8: ours goes, but for what has begun; nobody else's does. */
async function destroyed(scenario: Scenario): Promise<void> {
  const { stack, world } = scenario;
  const held = idsIn(stack.all);
  const process = scenario.process(CALM);
  const { failures } = await stack.destroy(process);
  scenario.checkWords(process, failures);
  scenario.checkForeign(false);
  for (const { key, error } of failures) {
    if (!(error instanceof RefusedError)) {
      throw new Violation(`I8: destroy of ${key}: ${String(error)}`);
    }
  }
  if (failures.length > 0) return;
  for (const item of ourItems(world.live)) {
    if (held.has(item.id) && !isToldToStay(item, process.said)) {
      throw new Violation(`I8: "${item.name}" was left behind and not told`);
    }
  }
}

function words({ failures }: Result): string {
  return failures
    .map(({ key, error }) => `${key}: ${error instanceof Error ? error.message : String(error)}`)
    .join("; ");
}

/** The rule, or what else stands in the way, for the count of endings. */
function reason(result: Result): string {
  const text = words(result);
  return namedReason(text) ?? text.slice(0, 120);
}

/** The rule or the cause that a text names; undefined: neither. */
export function namedReason(text: string): string | undefined {
  const [rule] = /MGC\d{3}/.exec(text) ?? [];
  return rule ?? REASONS.find((part) => text.includes(part));
}

const REASONS = [
  "has the id or exact name",
  "no longer in the workflow",
  "did not make",
  "a move deletes it",
  "is not deleted while",
  "are named",
];
