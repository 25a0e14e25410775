/**
 * The rules of the MgC user guide ("Adding a Pre-/Post-Migration Stage and Step", 2026-01-09), one
 * function each. A rule answers with refusals; no refusal means that this rule allows it. The rules
 * are conjunctive: every rule that applies must allow.
 */
import { isPostMigrationWide, cutoverStage, isPostMigrationNarrow } from "./landmarks";
import {
  isCustom,
  MAX_STEPS,
  STATUSES,
  type Item,
  type Side,
  type Status,
  type Step,
  type Workflow,
} from "./model";
import { named, type Noun, type OpenPlace, type Refusal } from "./refusal";

/** "This function is applicable to stages and steps in the Waiting or Paused status, not those in the Running or Complete status." */
function isOpen(status: Status): boolean {
  return status === "WAITING" || status === "PAUSED";
}

/** The sides of `siblings[index]` at which MGC001 and MGC002 allow an insertion. */
function openSides(siblings: readonly Item[], index: number): OpenPlace[] {
  const anchor = siblings[index];
  if (!anchor || !isOpen(anchor.status)) return [];
  const predecessor = siblings[index - 1];
  const beside = { anchorId: anchor.id, name: anchor.name };
  const after: OpenPlace = { side: "after", ...beside };
  return predecessor && predecessor.status !== "WAITING"
    ? [after]
    : [{ side: "before", ...beside }, after];
}

/** Every place among the siblings at which the statuses (MGC001, MGC002) allow an insertion now. */
export function openPlaces(siblings: readonly Item[]): OpenPlace[] {
  return siblings.flatMap((_, index) => openSides(siblings, index));
}

/**
 * MGC001. "This function is applicable to stages and steps in the Waiting or Paused status, not
 * those in the Running or Complete status."
 * @param open the places that the message offers instead
 */
export function anchorStatus(noun: Noun, anchor: Item, open: readonly OpenPlace[]): Refusal[] {
  return isOpen(anchor.status) ? [] : [{ rule: "MGC001", anchor: named(noun, anchor), open }];
}

/**
 * MGC002. "If the previous stage or step is in the Running, Paused, or Complete state, you can only
 * add post-migration stages or steps", that is: only behind the anchor. A failed, skipped or
 * unknown predecessor has begun as well. Stages are compared with stages, steps with the steps of
 * their stage.
 */
export function predecessorStatus(
  noun: Noun,
  siblings: readonly Item[],
  anchor: Item,
  side: Side,
  open: readonly OpenPlace[],
): Refusal[] {
  const predecessor = siblings[siblings.indexOf(anchor) - 1];
  if (side === "after" || !predecessor || predecessor.status === "WAITING") return [];
  return [
    {
      rule: "MGC002",
      anchor: named(noun, anchor),
      predecessor: named(noun, predecessor),
      open,
    },
  ];
}

/** MGC003. "Manually added stages can be modified or deleted, but pre-defined stages cannot." The same is said of steps. */
export function predefinedProtected(noun: Noun, item: Item, verb: "change" | "delete"): Refusal[] {
  return isCustom(item) ? [] : [{ rule: "MGC003", item: named(noun, item), verb }];
}

/** MGC004. "Enter a stage name and description, click Add Step …": a stage comes with its steps, and keeps at least one. */
export function stageHasSteps(stage: string, steps: number): Refusal[] {
  return steps >= 1 ? [] : [{ rule: "MGC004", stage }];
}

/**
 * MGC005. "A maximum of 10 steps can be added to a post-migration stage, including checkpoints and
 * scripts." Post-migration in the wide sense: a custom stage anywhere behind the stage "Migrate".
 * @param at where the stage stands, or would stand, among the workflow's stages of now
 */
export function stepLimit(workflow: Workflow, at: number, stage: string, steps: number): Refusal[] {
  if (!isPostMigrationWide(workflow, at) || steps <= MAX_STEPS) return [];
  return [{ rule: "MGC005", stage, steps }];
}

const SERVER_TYPES: readonly string[] = ["BATCH_SERVER", "CROSS_AZ_SERVER"];

/**
 * MGC006. "Server migration: Add a post-migration stage and scripts before the workflow starts or
 * when the workflow enters the Complete cutover stage. Storage migration: Add a post-migration
 * stage and scripts before starting the workflow." The stage is entered when every stage in front
 * of it is Complete, and left when it is Complete itself. A workflow of unknown type is held to the
 * stricter half.
 */
export function postMigrationWindow(workflow: Workflow, what: "stage" | "script step"): Refusal[] {
  if (workflow.status === "WAITING") return [];
  const { type, status } = workflow;
  const refusal = { rule: "MGC006", what, workflow: { type, status } } as const;
  const cutover = cutoverStage(workflow);
  if (!SERVER_TYPES.includes(type) || !cutover) return [{ ...refusal, pending: [] }];
  const pending = workflow.stages
    .slice(0, workflow.stages.indexOf(cutover))
    .filter((stage) => stage.status !== "COMPLETE");
  const known = (STATUSES as readonly string[]).includes(cutover.status);
  if (pending.length === 0 && known && cutover.status !== "COMPLETE") return [];
  return [
    {
      ...refusal,
      cutover: named("stage", cutover),
      pending: pending.map((stage) => named("stage", stage)),
    },
  ];
}

/** MGC007. Script steps are documented only under "Adding a Post-Migration Stage and an Execution Script". */
export function scriptPlacement(
  workflow: Workflow,
  at: number,
  stage: string,
  step: { readonly name: string; readonly type: Step["type"] },
): Refusal[] {
  if (step.type !== "SCRIPT" || isPostMigrationNarrow(workflow, at)) return [];
  return [{ rule: "MGC007", step: step.name, stage }];
}

/**
 * MGC008. "You cannot add steps after repeatable steps." Only an older copy of the guide
 * (2024-07-27) says so, so that no gate asks but a policy.
 * @param at where the step would stand among the stage's steps of now
 */
export function behindRepeatable(step: string, steps: readonly Step[], at: number): Refusal[] {
  const repeatable = steps.slice(0, at).findLast((other) => other.repeatable);
  return repeatable ? [{ rule: "MGC008", step, repeatable: named("step", repeatable) }] : [];
}

/**
 * MGC014. A stage's name is unique among all stages of the workflow, a step's among all steps of
 * its stage, predefined ones too; compared exactly. Ours: names are how people and programs refer
 * to anchors.
 * @param taken the names there are, without the item's own
 */
export function uniqueNames(
  noun: Noun,
  name: string,
  taken: readonly string[],
  stage?: string,
): Refusal[] {
  if (!taken.includes(name)) return [];
  return [{ rule: "MGC014", noun, name, ...(stage === undefined ? {} : { stage }) }];
}

/** MGC015. A custom item is changed or deleted only while it is Waiting or Paused. Inferred from the sentence of MGC001. */
export function itemStatus(noun: Noun, item: Item, verb: "change" | "delete"): Refusal[] {
  return isOpen(item.status) ? [] : [{ rule: "MGC015", item: named(noun, item), verb }];
}

/** An insertion of a program, as MGC013 compares it. */
export interface DeclaredInsertion {
  readonly name: string;
  /** What the anchor stands among: the workflow for stages, the stage for steps. */
  readonly among: string;
  readonly side: Side;
  readonly anchor: string;
  /** Names of the insertions that this one waits for, direct or not. */
  readonly dependsOn: readonly string[];
}

/**
 * MGC013. Two insertions at the same anchor and side need a dependency between them; without one
 * their order is that of arrival. Ours: creates run in parallel.
 */
export function ambiguousOrder(insertions: readonly DeclaredInsertion[]): Refusal[] {
  return insertions.flatMap((first, i) =>
    insertions
      .slice(i + 1)
      .filter(
        (second) =>
          second.among === first.among &&
          second.side === first.side &&
          second.anchor === first.anchor &&
          !first.dependsOn.includes(second.name) &&
          !second.dependsOn.includes(first.name),
      )
      .map((second): Refusal => {
        const names = [first.name, second.name];
        return { rule: "MGC013", side: first.side, anchor: first.anchor, names };
      }),
  );
}
