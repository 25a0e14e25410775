import { MAX_STEPS, statusWord, type Item, type Side, type Status } from "./model";
import { scriptRefusalWords, type ScriptRefusal } from "./scriptRefusal";

/** The rules by their ids, with the short names that docs and policies use. */
export const RULES = {
  MGC001: "anchor-status",
  MGC002: "predecessor-status",
  MGC003: "predefined-protected",
  MGC004: "stage-has-steps",
  MGC005: "step-limit",
  MGC006: "post-migration-window",
  MGC007: "script-placement",
  MGC008: "repeatable",
  MGC009: "running-script",
  MGC010: "script-available",
  MGC011: "script-risk",
  MGC012: "executor-ready",
  MGC013: "ambiguous-order",
  MGC014: "unique-names",
  MGC015: "item-status",
} as const;

export type RuleId = keyof typeof RULES;

export type Noun = "stage" | "step";

/** An item as refusals name it. */
export interface Named {
  readonly noun: Noun;
  readonly name: string;
  readonly status: Status;
}

/** A place beside an item where the statuses allow an insertion now. */
export interface OpenPlace {
  readonly side: Side;
  readonly anchorId: string;
  readonly name: string;
}

/** Why a change is not allowed, as data. `refusalSentence` turns it into words. */
export type Refusal =
  | { readonly rule: "MGC001"; readonly anchor: Named; readonly open: readonly OpenPlace[] }
  | {
      readonly rule: "MGC002";
      readonly anchor: Named;
      readonly predecessor: Named;
      readonly open: readonly OpenPlace[];
    }
  | { readonly rule: "MGC003"; readonly item: Named; readonly verb: "change" | "delete" }
  | { readonly rule: "MGC004"; readonly stage: string }
  | { readonly rule: "MGC005"; readonly stage: string; readonly steps: number }
  | {
      readonly rule: "MGC006";
      readonly what: "stage" | "script step";
      readonly workflow: { readonly type: string; readonly status: Status };
      /** The cut-over stage, for workflows that have a second window. */
      readonly cutover?: Named;
      /** The stages in front of the cut-over stage that are not Complete. */
      readonly pending: readonly Named[];
    }
  | { readonly rule: "MGC007"; readonly step: string; readonly stage: string }
  | { readonly rule: "MGC008"; readonly step: string; readonly repeatable: Named }
  | ScriptRefusal
  | {
      readonly rule: "MGC013";
      readonly side: Side;
      readonly anchor: string;
      readonly names: readonly string[];
    }
  | {
      readonly rule: "MGC014";
      readonly noun: Noun;
      readonly name: string;
      /** Where the name is taken: the stage for a step, absent for a stage. */
      readonly stage?: string;
    }
  | { readonly rule: "MGC015"; readonly item: Named; readonly verb: "change" | "delete" };

export function named(noun: Noun, item: Item): Named {
  return { noun, name: item.name, status: item.status };
}

function openPlaces(noun: Noun, open: readonly OpenPlace[]): string {
  if (open.length === 0) {
    return `No ${noun} can take an insertion now; pause the workflow, or wait until a ${noun} is Waiting. Beside what is Complete nothing can be added any more.`;
  }
  const shown = open.slice(0, 4).map((place) => `${place.side} "${place.name}"`);
  const more = open.length > shown.length ? `, and ${String(open.length - shown.length)} more` : "";
  return `Allowed now: ${shown.join(", ")}${more}.`;
}

function list(items: readonly Named[]): string {
  return items.map((item) => `"${item.name}" (${statusWord(item.status)})`).join(", ");
}

function body(refusal: Refusal): string {
  switch (refusal.rule) {
    case "MGC001":
      return (
        `${refusal.anchor.noun} "${refusal.anchor.name}" is ${statusWord(refusal.anchor.status)}, ` +
        `and only beside a Waiting or Paused one can something be added. ` +
        openPlaces(refusal.anchor.noun, refusal.open)
      );
    case "MGC002":
      return (
        `nothing can be added in front of ${refusal.anchor.noun} "${refusal.anchor.name}" (${statusWord(refusal.anchor.status)}), ` +
        `because "${refusal.predecessor.name}" in front of it is ${statusWord(refusal.predecessor.status)}, no longer Waiting. ` +
        openPlaces(refusal.anchor.noun, refusal.open)
      );
    case "MGC003":
      return `${refusal.item.noun} "${refusal.item.name}" is predefined, and only custom stages and steps can be ${refusal.verb}d.`;
    case "MGC004":
      return `stage "${refusal.stage}" would be left without a step; a stage has at least one. Delete the stage, or add another step first.`;
    case "MGC005":
      return (
        `stage "${refusal.stage}" would have ${String(refusal.steps)} steps; a post-migration stage has at most ${String(MAX_STEPS)}, ` +
        `checkpoints and scripts together. Remove steps, or put some into a second stage.`
      );
    case "MGC006": {
      const start = `workflow is ${statusWord(refusal.workflow.status)} (${refusal.workflow.type})`;
      if (!refusal.cutover) {
        return `a post-migration ${refusal.what} can be added only before the workflow starts; the ${start}.`;
      }
      const wait =
        refusal.pending.length > 0
          ? `Wait until these are Complete: ${list(refusal.pending)}.`
          : `"${refusal.cutover.name}" is ${statusWord(refusal.cutover.status)}.`;
      return (
        `a post-migration ${refusal.what} can be added before the workflow starts, or while it is in ` +
        `stage "${refusal.cutover.name}"; the ${start}. ${wait}`
      );
    }
    case "MGC007":
      return `script step "${refusal.step}" cannot go into stage "${refusal.stage}": scripts run only in custom stages behind the last predefined stage.`;
    case "MGC008":
      return (
        `step "${refusal.step}" goes behind "${refusal.repeatable.name}", which is repeatable; an older guide says that no step can be added there, ` +
        `the present one says nothing of it. Put it in front of "${refusal.repeatable.name}" to be safe.`
      );
    case "MGC009":
    case "MGC010":
    case "MGC011":
    case "MGC012":
      return scriptRefusalWords(refusal);
    case "MGC013":
      return (
        `${refusal.names.map((name) => `"${name}"`).join(" and ")} are both inserted ${refusal.side} "${refusal.anchor}", ` +
        `so their order is left to chance. Anchor one on the other, or add dependsOn.`
      );
    case "MGC014":
      return refusal.stage === undefined
        ? `the workflow has a stage named "${refusal.name}" already. Choose another name.`
        : `stage "${refusal.stage}" has a step named "${refusal.name}" already. Choose another name.`;
    case "MGC015":
      return (
        `${refusal.item.noun} "${refusal.item.name}" is ${statusWord(refusal.item.status)}; ` +
        `it can be ${refusal.verb}d only while it is Waiting or Paused.`
      );
  }
}

/** One refusal as a sentence that begins with the rule: `MGC001 anchor-status: …`. */
export function refusalSentence(refusal: Refusal): string {
  return `${refusal.rule} ${RULES[refusal.rule]}: ${body(refusal)}`;
}

/** Several refusals as sentences, in the order of the rules, without repeats. */
export function refusalSentences(refusals: readonly Refusal[]): string[] {
  return [...new Set(refusals.map(refusalSentence))].sort();
}
