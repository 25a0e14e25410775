/** The steps of a stage that is there already, judged write by write. */
import {
  isCustom,
  planBlock,
  revealed,
  withoutRetained,
  writeRefusals,
  type BlockState,
  type NewStep,
  type Refusal,
  type Stage,
  type Workflow,
} from "@pulumi-mgc/provider/judging";
import type { DeclaredStageItem } from "../declared/declared";
import { countedStage } from "./count";
import type { StepCount } from "./judged";

/** A step as far as it is known how it would be written. */
export interface WantedStep {
  readonly name: string;
  /** Undefined: it can't be compared. */
  readonly comparable: NewStep | undefined;
  readonly placed: NewStep;
}

interface JudgedBlock {
  readonly refusals: readonly Refusal[];
  readonly count: StepCount | undefined;
  readonly after: Workflow;
  readonly inserts: boolean;
}

/** What can't be compared counts as unchanged where a step of that name is there. */
function asWritten(live: Stage, wanted: WantedStep): NewStep {
  const there = live.steps.find((step) => isCustom(step) && step.name === wanted.name);
  if (wanted.comparable) return wanted.comparable;
  if (there?.type !== wanted.placed.type) return wanted.placed;
  const { name, description, script } = there;
  return { name, description, type: wanted.placed.type, script };
}

/** The stage with the values that the service hides taken for the declared ones. */
function readable(live: Stage, steps: readonly NewStep[]): Stage {
  return {
    ...live,
    steps: live.steps.map((step) => {
      const wanted = steps.find(({ name }) => name === step.name);
      return wanted?.script ? revealed(step, wanted.script.parameters) : step;
    }),
  };
}

/**
 * The live steps that the resource owns: custom ones under a name that it declares, or declared in
 * the run before. Others are somebody else's.
 */
function ownedSteps(live: Stage, item: DeclaredStageItem): Set<string> {
  const names = new Set([...item.stage.steps.map(({ name }) => name), ...(item.last?.steps ?? [])]);
  const owned = live.steps.filter((step) => isCustom(step) && names.has(step.name));
  return new Set(owned.map(({ id }) => id));
}

export function judgeBlock(
  item: DeclaredStageItem,
  workflow: Workflow,
  live: Stage,
  wanted: readonly WantedStep[],
): JudgedBlock {
  const steps = wanted.map((step) => asWritten(live, step));
  const stages = workflow.stages.map((stage) =>
    stage.id === live.id ? readable(live, steps) : stage,
  );
  const start: BlockState = {
    workflow: { ...workflow, stages },
    stageId: live.id,
    owned: ownedSteps(live, item),
  };
  const { state } = withoutRetained(start, steps, item.raw.onStarted === "retain");
  const { writes, end } = planBlock(state, steps);
  const inserts = writes.some(({ write }) => write.kind === "insert");
  return {
    refusals: writes.flatMap((step) => writeRefusals(step.state, step.write)),
    count: inserts ? countedStage(end.workflow, live.id, { inline: steps.length }) : undefined,
    after: end.workflow,
    inserts,
  };
}
