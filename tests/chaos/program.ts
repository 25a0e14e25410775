/** What a chaotic program declares: stages and single steps, each in a place that exists so far. */
import type { RawInputs } from "../../provider/src/core/inputIssues";
import type { Side } from "../../provider/src/core/model";
import { UNKNOWN } from "../../provider/src/core/unknown";
import type { Saved } from "../../provider/src/resources/lifecycle";
import { SERVER, type Template } from "./templates";

/** An item by its name, or by the output of an earlier resource of the program. */
export type Reference = { readonly name: string } | { readonly output: string };

export interface Place {
  readonly side: Side;
  readonly anchor: Reference;
}

export interface DeclaredScript {
  readonly id: string;
  readonly path: string;
  readonly timeoutSeconds: number;
}

export interface DeclaredInline {
  readonly name: string;
  readonly description: string;
  readonly script?: DeclaredScript | undefined;
}

export interface DeclaredStage {
  readonly kind: "stage";
  /** The name of the resource in the program, not of the stage. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly place: Place;
  readonly steps: readonly DeclaredInline[];
}

export interface DeclaredSingle extends DeclaredInline {
  readonly kind: "checkpointStep" | "scriptStep";
  readonly key: string;
  readonly stage: Reference;
  /** Absent: last. */
  readonly place?: Place | undefined;
}

export type Declared = DeclaredStage | DeclaredSingle;

/** In program order: references lead back only. */
export type Program = readonly Declared[];

/** A secret that must never be seen in a message. */
export const CANARY = "canary-of-chaos";

/** Numbers that decide everything; beyond the end all are 0, so that a shorter list is a simpler choice. */
export class Tape {
  #at = 0;
  constructor(readonly numbers: readonly number[]) {}

  /** A number below `count`. */
  below(count: number): number {
    return (this.numbers[this.#at++] ?? 0) % count;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }
}

const STAGE_NAMES = ["Alpha", "Beta", "Gamma", "Delta"];
const STEP_NAMES = ["A", "B", "C", "D", "E", "F", "G"];
const SCRIPT_IDS = ["SC-reset", "SC-check"];

/** The first of the names that nobody declares in this place, from a chosen one on. */
export function freeName(names: readonly string[], taken: readonly string[], from: number): string {
  for (let i = 0; i < names.length; i++) {
    const name = names[(from + i) % names.length] ?? "";
    if (!taken.includes(name)) return name;
  }
  return `${names[0] ?? ""}${String(taken.length)}`;
}

export function freeStageName(program: Program, from: number): string {
  const taken = program.flatMap((one) => (one.kind === "stage" ? [one.name] : []));
  return freeName(STAGE_NAMES, taken, from);
}

function sameReference(a: Reference, b: Reference): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The names of the steps that the program puts into this stage. */
export function stepNames(program: Program, stage: Reference): string[] {
  return program.flatMap((one) => {
    if (one.kind !== "stage") return sameReference(one.stage, stage) ? [one.name] : [];
    return "output" in stage && one.key === stage.output ? one.steps.map(({ name }) => name) : [];
  });
}

export function freeStepName(program: Program, stage: Reference, from: number): string {
  return freeName(STEP_NAMES, stepNames(program, stage), from);
}

function script(tape: Tape): DeclaredScript {
  return {
    id: tape.pick(SCRIPT_IDS),
    path: tape.pick(["/opt", "/srv"]),
    timeoutSeconds: tape.pick([300, 600]),
  };
}

/** @param scripts whether scripts belong here; now and then one is put where they don't */
export function inlineStep(tape: Tape, name: string, scripts: boolean): DeclaredInline {
  const description = tape.pick(["", "looks", "looks twice"]);
  const wanted = tape.below(scripts ? 3 : 40) === 2;
  return { name, description, script: wanted ? script(tape) : undefined };
}

/** Whether a stage in this place is behind the migration, where scripts belong. */
export function isBehind({ side, anchor }: Place, template: Template, program: Program): boolean {
  if ("output" in anchor) {
    const stage = program.find(({ key }) => key === anchor.output);
    return stage?.kind === "stage" && isBehind(stage.place, template, program);
  }
  const at = template.stages.findIndex(({ name }) => name === anchor.name);
  return at > template.lastPredefined || (at === template.lastPredefined && side === "after");
}

/** A place among the stages, by what stands before this resource in the program. */
export function stagePlace(tape: Tape, template: Template, before: Program): Place {
  const own = before.flatMap((one): Reference[] =>
    one.kind === "stage" ? [{ output: one.key }] : [],
  );
  const live = template.stages.map(({ name }): Reference => ({ name }));
  // Mostly where post-migration stages belong, so that scripts and the limit are met.
  const anchors = tape.below(3) === 0 ? live : [...live.slice(-1), ...own];
  return { side: tape.pick(["after", "before"]), anchor: tape.pick(anchors) };
}

/** A place within a stage, or none. */
export function stepPlace(
  tape: Tape,
  template: Template,
  before: Program,
  stage: Reference,
): Place | undefined {
  const singles = before.flatMap((one): Reference[] =>
    one.kind !== "stage" && sameReference(one.stage, stage) ? [{ output: one.key }] : [],
  );
  const named =
    "name" in stage
      ? (template.stages.find(({ name }) => name === stage.name)?.steps ?? [])
      : before.flatMap((one) =>
          one.kind === "stage" && one.key === stage.output ? one.steps.map(({ name }) => name) : [],
        );
  const anchors = [...named.map((name): Reference => ({ name })), ...singles];
  if (anchors.length === 0 || tape.below(3) === 0) return undefined;
  return { side: tape.pick(["after", "before"]), anchor: tape.pick(anchors) };
}

export function stageOfStep(tape: Tape, template: Template, before: Program): Reference {
  const own = before.flatMap((one): Reference[] =>
    one.kind === "stage" ? [{ output: one.key }] : [],
  );
  const live = template.stages.map(({ name }): Reference => ({ name }));
  return own.length > 0 && tape.below(3) > 0 ? tape.pick(own) : tape.pick(live);
}

/** The next resource of a program. */
export function declare(tape: Tape, template: Template, before: Program, key: string): Declared {
  const what = tape.below(5);
  if (what < 3) {
    const count = 1 + tape.below(4);
    const place = stagePlace(tape, template, before);
    const scripts = isBehind(place, template, before);
    const steps: DeclaredInline[] = [];
    for (let i = 0; i < count; i++) {
      const taken = steps.map(({ name }) => name);
      steps.push(inlineStep(tape, freeName(STEP_NAMES, taken, tape.below(7)), scripts));
    }
    return {
      kind: "stage",
      key,
      name: freeStageName(before, tape.below(4)),
      description: tape.pick(["", "ours"]),
      place,
      steps,
    };
  }
  const stage = stageOfStep(tape, template, before);
  const name = freeStepName(before, stage, tape.below(7));
  const place = stepPlace(tape, template, before, stage);
  const own = { key, name, description: tape.pick(["", "looks"]), stage, place };
  const behind =
    "output" in stage
      ? isBehind({ side: "before", anchor: stage }, template, before)
      : template.stages.findIndex((one) => one.name === stage.name) > template.lastPredefined;
  return what === 3 || !behind
    ? { kind: "checkpointStep", ...own }
    : { kind: "scriptStep", ...own, script: script(tape) };
}

/** The keys of the resources whose outputs this one takes. */
export function dependencies(one: Declared): string[] {
  const references = [one.place?.anchor, one.kind === "stage" ? undefined : one.stage];
  return references.flatMap((reference) =>
    reference && "output" in reference ? [reference.output] : [],
  );
}

function scriptInputs({ id, path, timeoutSeconds }: DeclaredScript): RawInputs {
  return {
    script: { source: "custom", id },
    parameters: id === "SC-reset" ? { path } : { host: path },
    timeoutSeconds,
    executionServers: [SERVER],
  };
}

function secretsOf(one: DeclaredInline) {
  return one.script?.id === "SC-reset" ? { token: CANARY } : undefined;
}

/**
 * The inputs as the program hands them over.
 * @param saved what is in state of the resources before; undefined: unknown
 */
export function inputsOf(one: Declared, saved: (key: string) => Saved | undefined): RawInputs {
  const resolve = (reference: Reference): unknown => {
    if ("name" in reference) return reference.name;
    const state = saved(reference.output);
    return state?.stepId ?? state?.stageId ?? UNKNOWN;
  };
  const text = (description: string) => (description === "" ? {} : { description });
  const place = one.place ? { [one.place.side]: resolve(one.place.anchor) } : {};
  const own = { workflowId: "wf", name: one.name, ...text(one.description), ...place };
  if (one.kind !== "stage") {
    const secrets = secretsOf(one);
    return {
      ...own,
      stage: resolve(one.stage),
      ...(one.script ? scriptInputs(one.script) : {}),
      ...(secrets ? { secretParameters: secrets } : {}),
    };
  }
  const secrets = one.steps.flatMap((step) => {
    const values = secretsOf(step);
    return values ? [[step.name, values] as const] : [];
  });
  return {
    ...own,
    steps: one.steps.map((step) => ({
      type: step.script ? "script" : "checkpoint",
      name: step.name,
      ...text(step.description),
      ...(step.script ? scriptInputs(step.script) : {}),
    })),
    ...(secrets.length > 0 ? { secretParameters: Object.fromEntries(secrets) } : {}),
  };
}
