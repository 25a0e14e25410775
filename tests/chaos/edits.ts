/** What people do to a program between two runs. */
import {
  declare,
  dependencies,
  freeName,
  freeStageName,
  freeStepName,
  inlineStep,
  isBehind,
  stagePlace,
  stageOfStep,
  stepPlace,
  type Declared,
  type DeclaredStage,
  type Program,
  type Reference,
  type Tape,
} from "./program";
import type { Template } from "./templates";

/** Names of resources that are added; those of the first program are others. */
const KEYS = ["n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7"];

/** And those of resources that are renamed. */
const RENAMED = ["x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7"];

type Edit = (program: Program, tape: Tape, template: Template) => Program;

function replaced(program: Program, old: Declared, made: Declared): Program {
  return program.map((one) => (one === old ? made : one));
}

/** Changes one of the stages; a program without any stays as it is. */
function editStage(change: (stage: DeclaredStage, tape: Tape) => DeclaredStage): Edit {
  return (program, tape) => {
    const stages = program.filter((one) => one.kind === "stage");
    if (stages.length === 0) return program;
    const stage = tape.pick(stages);
    return replaced(program, stage, change(stage, tape));
  };
}

function moved<T>(items: readonly T[], tape: Tape): T[] {
  const from = tape.below(items.length);
  const rest = items.toSpliced(from, 1);
  return rest.toSpliced(tape.below(items.length), 0, ...items.slice(from, from + 1));
}

/** Without these resources and all that refer to them. */
function without(program: Program, gone: readonly string[]): Program {
  const rest = program.filter((one) => !gone.includes(one.key));
  const orphans = rest.filter((one) => dependencies(one).some((key) => gone.includes(key)));
  return orphans.length === 0
    ? rest
    : without(
        rest,
        orphans.map(({ key }) => key),
      );
}

/** Names of inline steps that single steps of the program stand beside. */
function anchored(program: Program, stage: DeclaredStage): string[] {
  return program.flatMap((one) =>
    one.kind !== "stage" &&
    "output" in one.stage &&
    one.stage.output === stage.key &&
    one.place &&
    "name" in one.place.anchor
      ? [one.place.anchor.name]
      : [],
  );
}

const EDITS: Readonly<Record<string, Edit>> = {
  describe: (program, tape) => {
    if (program.length === 0) return program;
    const one = tape.pick(program);
    return replaced(program, one, { ...one, description: tape.pick(["new", "", "other"]) });
  },
  rename: (program, tape) => {
    if (program.length === 0) return program;
    const one = tape.pick(program);
    const name =
      one.kind === "stage"
        ? freeStageName(program, tape.below(4))
        : freeStepName(program, one.stage, tape.below(7));
    return replaced(program, one, { ...one, name });
  },
  reorder: editStage((stage, tape) => ({ ...stage, steps: moved(stage.steps, tape) })),
  addStep: (program, tape, template) => {
    const stages = program.filter((one) => one.kind === "stage");
    if (stages.length === 0) return program;
    const stage = tape.pick(stages);
    if (stage.steps.length >= 8) return program;
    const name = freeStepName(program, { output: stage.key }, tape.below(7));
    const step = inlineStep(tape, name, isBehind(stage.place, template, program));
    const steps = stage.steps.toSpliced(tape.below(stage.steps.length + 1), 0, step);
    return replaced(program, stage, { ...stage, steps });
  },
  removeStep: (program, tape) => {
    const stages = program.filter((one) => one.kind === "stage");
    if (stages.length === 0) return program;
    const stage = tape.pick(stages);
    const free = stage.steps.filter(({ name }) => !anchored(program, stage).includes(name));
    if (stage.steps.length === 1 || free.length === 0) return program;
    const gone = tape.pick(free);
    return replaced(program, stage, {
      ...stage,
      steps: stage.steps.filter((step) => step !== gone),
    });
  },
  changeStep: (program, tape, template) =>
    editStage((stage) => {
      const at = tape.below(stage.steps.length);
      const old = stage.steps[at];
      if (!old) return stage;
      const step = inlineStep(tape, old.name, isBehind(stage.place, template, program));
      return { ...stage, steps: stage.steps.with(at, step) };
    })(program, tape, template),
  place: (program, tape, template) => {
    if (program.length === 0) return program;
    const at = tape.below(program.length);
    const one = program[at];
    if (!one) return program;
    const before = program.slice(0, at);
    const made =
      one.kind === "stage"
        ? { ...one, place: stagePlace(tape, template, before) }
        : { ...one, place: stepPlace(tape, template, before, one.stage) };
    return replaced(program, one, made);
  },
  otherStage: (program, tape, template) => {
    const singles = program.filter((one) => one.kind !== "stage");
    if (singles.length === 0) return program;
    const one = tape.pick(singles);
    const before = program.slice(0, program.indexOf(one));
    // Whoever stands beside it stands in its stage.
    if (program.some((other) => dependencies(other).includes(one.key))) return program;
    const stage = stageOfStep(tape, template, before);
    const rest = program.filter((other) => other !== one);
    const name = freeStepName(rest, stage, tape.below(7));
    return replaced(program, one, {
      ...one,
      stage,
      name,
      place: stepPlace(tape, template, before, stage),
    });
  },
  remove: (program, tape) =>
    program.length === 0 ? program : without(program, [tape.pick(program).key]),
  add: (program, tape, template) => {
    if (program.length >= 6) return program;
    const taken = program.map(({ key }) => key);
    return [...program, declare(tape, template, program, freeName(KEYS, taken, 0))];
  },
  renameResource: (program, tape) => {
    if (program.length === 0) return program;
    const { key } = tape.pick(program);
    const taken = program.map((one) => one.key);
    const renamed = freeName(RENAMED, taken, 0);
    const follow = <T extends Reference | undefined>(reference: T): T =>
      reference && "output" in reference && reference.output === key
        ? ({ output: renamed } as T)
        : reference;
    return program.map((one): Declared => {
      const own = one.key === key ? renamed : one.key;
      if (one.kind === "stage") {
        return { ...one, key: own, place: { ...one.place, anchor: follow(one.place.anchor) } };
      }
      const place = one.place && { ...one.place, anchor: follow(one.place.anchor) };
      return { ...one, key: own, stage: follow(one.stage), place };
    });
  },
};

/** One edit, as the tape has it. @returns its name too */
export function edit(
  program: Program,
  tape: Tape,
  template: Template,
): { readonly what: string; readonly program: Program } {
  const what = tape.pick(Object.keys(EDITS));
  return { what, program: EDITS[what]?.(program, tape, template) ?? program };
}
