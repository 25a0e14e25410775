/** A block of steps in a post-migration stage, and the plan that leads to what is declared. */
import { nextWrite, type StepWrite } from "../../provider/src/core/block";
import {
  canChangeStep,
  canDeleteStep,
  changeStep,
  deleteStep,
} from "../../provider/src/core/change";
import { canInsertStep, insertStep } from "../../provider/src/core/insertion";
import type { NewStep, Stage, Step, StepParameter, Workflow } from "../../provider/src/core/model";
import { parseWorkflow } from "../../provider/src/core/notation";
import type { Refusal } from "../../provider/src/core/refusal";
import { stepScript } from "./scripts";
import { stageOf } from "./workflows";

export interface LiveBlock {
  readonly workflow: Workflow;
  readonly owned: ReadonlySet<string>;
}

/** Type and script of a step: `$` marks scripts, whose only parameter has a value; `?`: a hidden one. */
function content(sign: string, value: string | undefined) {
  if (sign === "") return { type: "CHECKPOINT" as const };
  const parameter: StepParameter =
    value === "?" ? { name: "p", hidden: true } : { name: "p", value };
  const parameters = value === undefined ? [] : [parameter];
  return { type: "SCRIPT" as const, script: stepScript({ parameters }) };
}

/**
 * A live block in one line: `a, *x, b:complete, $c=1`; `*` marks steps of other people, `$` scripts,
 * `=` precedes the value of a script's parameter (`?`: hidden), `/` a description. Ids are the names.
 */
export function liveBlock(line: string): LiveBlock {
  const base = parseWorkflow("Migrate > Complete cutover > +Own");
  const owned = new Set<string>();
  const steps = line.split(/,\s*/).map((text): Step => {
    const [, star, sign = "", name = "", value, status = "waiting", description = ""] =
      /^(\*?)(\$?)([^:/=]+)(?:=([^:/]*))?(?::(\w+))?(?:\/(.*))?$/.exec(text) ?? [];
    if (star === "") owned.add(name);
    const made = { kind: "CUSTOM", repeatable: false, ...content(sign, value) };
    return { ...made, id: name, name, description, status: status.toUpperCase() };
  });
  const stages = base.stages.map((stage) => (stage.id === "own" ? { ...stage, steps } : stage));
  return { workflow: { ...base, stages }, owned };
}

/** Declared steps in one line: `a, b/description, $c=1`. */
export function declaredBlock(line: string): NewStep[] {
  return line.split(/,\s*/).map((text) => {
    const [, sign = "", name = "", value, description = ""] =
      /^(\$?)([^/=]+)(?:=([^/]*))?(?:\/(.*))?$/.exec(text) ?? [];
    return { name, description, ...content(sign, value) };
  });
}

/** A step as the lines have it: `b/description`, `$c=1`. */
export function printStep({ type, name, script, description }: Step): string {
  const [parameter] = script?.parameters ?? [];
  const value = parameter?.hidden ? "?" : parameter?.value;
  const sign = type === "SCRIPT" ? "$" : "";
  const given = value === undefined ? "" : `=${value}`;
  return `${sign}${name}${given}${description === "" ? "" : `/${description}`}`;
}

export function ownStage(block: LiveBlock): Stage {
  return stageOf(block.workflow, "own");
}

/** `a, *x, b/description, $c=1`. */
export function printBlock(block: LiveBlock): string {
  return ownStage(block)
    .steps.map((step) => `${block.owned.has(step.id) ? "" : "*"}${printStep(step)}`)
    .join(", ");
}

/** A write in words: `delete a`, `change a to b`, `insert b after a`. */
function printWrite(block: LiveBlock, write: StepWrite): string {
  if (write.kind === "delete") return `delete ${write.step.name}`;
  if (write.kind === "change") return `change ${write.step.name} to ${write.to.name}`;
  const { position } = write;
  if (!position) return `insert ${write.step.name}`;
  const anchor = ownStage(block).steps.find(({ id }) => id === position.anchorId);
  return `insert ${write.step.name} ${position.side} ${anchor?.name ?? "?"}`;
}

function refusals(block: LiveBlock, write: StepWrite): Refusal[] {
  const stage = ownStage(block);
  if (write.kind === "insert") {
    return canInsertStep(block.workflow, "own", write.step, write.position);
  }
  return write.kind === "change"
    ? canChangeStep(stage, write.step, write.to)
    : canDeleteStep(stage, write.step);
}

function applied({ workflow, owned }: LiveBlock, write: StepWrite, newId: string): LiveBlock {
  switch (write.kind) {
    case "insert":
      return {
        workflow: insertStep(workflow, "own", write.step, newId, write.position),
        owned: new Set([...owned, newId]),
      };
    case "change":
      return { workflow: changeStep(workflow, "own", write.step.id, write.to), owned };
    case "delete":
      return {
        workflow: deleteStep(workflow, "own", write.step.id),
        owned: new Set([...owned].filter((id) => id !== write.step.id)),
      };
  }
}

export interface Plan {
  /** The writes in words. */
  readonly words: readonly string[];
  readonly end: LiveBlock;
  /** How many steps the stage has at the start and after every write. */
  readonly sizes: readonly number[];
  readonly refusals: readonly Refusal[];
}

/** Asks for the next write and applies it, until there is none. */
export function plan(start: LiveBlock, declared: readonly NewStep[]): Plan {
  const words: string[] = [];
  const refused: Refusal[] = [];
  const sizes = [ownStage(start).steps.length];
  let block = start;
  for (;;) {
    const write = nextWrite({ stage: ownStage(block), owned: block.owned, declared });
    if (!write) return { words, end: block, sizes, refusals: refused };
    if (words.length > 50) throw new Error(`no end: ${words.join("; ")}`);
    words.push(printWrite(block, write));
    refused.push(...refusals(block, write));
    block = applied(block, write, `new-${String(words.length)}`);
    sizes.push(ownStage(block).steps.length);
  }
}
