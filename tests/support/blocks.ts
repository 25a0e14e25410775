/** A block of steps in a post-migration stage, and the plan that leads to what is declared. */
import { writeRefusals, type BlockState } from "../../provider/src/core/block";
import { planBlock } from "../../provider/src/core/blockPlan";
import type { PlannedWrite } from "../../provider/src/core/blockSearch";
import type { NewStep, Stage, Step, StepParameter, Workflow } from "../../provider/src/core/model";
import { parseWorkflow } from "../../provider/src/core/notation";
import type { Refusal } from "../../provider/src/core/refusal";
import type { Question, Token, Wanted } from "./blockOracle";
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
function printWrite({ state, write }: PlannedWrite): string {
  if (write.kind === "delete") return `delete ${write.step.name}`;
  if (write.kind === "change") return `change ${write.step.name} to ${write.to.name}`;
  const { position } = write;
  if (!position) return `insert ${write.step.name}`;
  const anchor = ownStage(state).steps.find(({ id }) => id === position.anchorId);
  return `insert ${write.step.name} ${position.side} ${anchor?.name ?? "?"}`;
}

export interface Plan {
  /** The writes in words. */
  readonly words: readonly string[];
  readonly end: LiveBlock;
  /** How many steps the stage has at the start and after every write. */
  readonly sizes: readonly number[];
  readonly refusals: readonly Refusal[];
}

/** The plan, and what the rules say against its writes. */
export function plan(start: LiveBlock, declared: readonly NewStep[]): Plan {
  const { writes, end } = planBlock({ ...start, stageId: "own" }, declared);
  return {
    words: writes.map(printWrite),
    end,
    sizes: [...writes.map(({ state }) => state), end].map((state) => ownStage(state).steps.length),
    refusals: writes.flatMap(({ state, write }) => writeRefusals(state, write)),
  };
}

/** A step as an oracle has it: its content is the description, a script is the same for all. */
function asDeclared({ name, type, content }: Wanted): NewStep {
  const script = type === "SCRIPT" ? { script: stepScript({}) } : {};
  return {
    name,
    description: content,
    type: type === "SCRIPT" ? "SCRIPT" : "CHECKPOINT",
    ...script,
  };
}

/** The workflow and the declaration of an oracle's question. Ids are the names. */
export function asked(question: Question): { start: BlockState; declared: NewStep[] } {
  const closed = { type: "OBJECT_STORAGE", status: "RUNNING" };
  const base = parseWorkflow("Migrate > Complete cutover > +Own", question.scripts ? {} : closed);
  const steps = question.live.map((token): Step => {
    const { name, status } = token;
    return { ...asDeclared(token), id: name, kind: "CUSTOM", repeatable: false, status };
  });
  const stages = base.stages.map((stage) => (stage.id === "own" ? { ...stage, steps } : stage));
  const owned = new Set(question.live.filter(({ own }) => own).map(({ name }) => name));
  const start = { workflow: { ...base, stages }, stageId: "own", owned };
  return { start, declared: question.declared.map(asDeclared) };
}

/** A question in one line, for the report of a counter-example. */
export function printQuestion({ live, declared, scripts }: Question): string {
  const text = ({ name, type, content }: Wanted) =>
    `${type === "SCRIPT" ? "$" : ""}${name}${content === "" ? "" : `/${content}`}`;
  const liveText = (token: Token) =>
    `${token.own ? "" : "*"}${text(token)}${token.status === "WAITING" ? "" : `:${token.status.toLowerCase()}`}`;
  const closed = scripts ? "" : " (no scripts may be added)";
  return `${live.map(liveText).join(", ")} → ${declared.map(text).join(", ")}${closed}`;
}
