import {
  ambiguousOrder as ambiguities,
  declaredSide,
  refusalSentence,
  type DeclaredInsertion,
} from "@pulumi-mgc/provider/judging";
import type { JudgedProgram, ProgramItem } from "../judging/program";
import { policy } from "../policy";
import { NO_OPTIONS } from "./byRule";

/** Where a step without an anchor goes. */
const LAST = "the last step";

interface Placed {
  readonly entry: ProgramItem;
  readonly insertion: DeclaredInsertion;
}

function placed(entry: ProgramItem): Placed[] {
  const { item, outcome, member } = entry;
  if (!outcome?.inserts || outcome.itemId === undefined) return [];
  const declared = declaredSide(item.place);
  const stageId = item.kind === "stage" ? undefined : outcome.stageId;
  const siblings = outcome.after.stages.find(({ id }) => id === stageId)?.steps;
  const anchor = (siblings ?? outcome.after.stages).find(({ id }) => id === outcome.anchorId);
  return [
    {
      entry,
      insertion: {
        name: item.urn,
        among: JSON.stringify([item.workflowId, stageId]),
        side: declared?.side ?? "after",
        anchor: declared ? (anchor?.name ?? declared.reference) : LAST,
        dependsOn: [...member.dependsOn],
      },
    },
  ];
}

function nameOf({ item }: ProgramItem): string {
  return item.kind === "stage" ? item.stage.name : item.step.name;
}

function violationsOf({ items }: JudgedProgram) {
  const found = items.flatMap(placed);
  return ambiguities(found.map(({ insertion }) => insertion)).flatMap((refusal) => {
    if (refusal.rule !== "MGC013") return [];
    const entries = refusal.names.flatMap((urn) =>
      found.filter(({ insertion }) => insertion.name === urn).map(({ entry }) => entry),
    );
    const names = entries.map(nameOf);
    return [{ message: refusalSentence({ ...refusal, names }), urn: entries.at(-1)?.item.urn }];
  });
}

export const ambiguousOrder = policy(
  {
    name: "mgc-ambiguous-order",
    rule: "MGC013",
    displayName: "Insertions have an order",
    description:
      "Two insertions at the same anchor and side depend on one another, so that their order is no chance.",
    severity: "medium",
    tags: ["order"],
    remediation: "Anchor one on the other, or add dependsOn.",
  },
  { options: NO_OPTIONS, stack: violationsOf },
);
