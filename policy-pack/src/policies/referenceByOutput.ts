import type { JudgedProgram, ProgramItem } from "../judging/program";
import { policy, type ProgramViolation } from "../policy";
import { NO_OPTIONS } from "./byRule";

const INPUTS = ["stage", "before", "after"] as const;

/** The resource of the program that an input names in words, instead of by its output. */
function namedBy(
  entry: ProgramItem,
  input: (typeof INPUTS)[number],
  items: readonly ProgramItem[],
): ProgramItem | undefined {
  const reference = entry.item.raw[input];
  const wantsStage = input === "stage" || entry.item.kind === "stage";
  return items.find(({ item, outcome }) => {
    if (item === entry.item || item.workflowId !== entry.item.workflowId) return false;
    if ((item.kind === "stage") !== wantsStage) return false;
    const inOtherStage = !wantsStage && outcome?.stageId !== entry.outcome?.stageId;
    if (inOtherStage || entry.member.sources[input]?.includes(item.urn)) return false;
    // The name may be that of an inline step, too, which can be referred to by nothing else.
    const anchorId = input === "stage" ? undefined : entry.outcome?.anchorId;
    if (anchorId !== undefined && anchorId !== outcome?.itemId) return false;
    const name = item.kind === "stage" ? item.stage.name : item.step.name;
    return reference === name || (reference !== undefined && reference === outcome?.itemId);
  });
}

function violationsOf({ items }: JudgedProgram): ProgramViolation[] {
  return items.flatMap((entry) =>
    INPUTS.flatMap((input): ProgramViolation[] => {
      const target = namedBy(entry, input, items)?.item;
      if (!target) return [];
      const output = target.kind === "stage" ? "stageId" : "stepId";
      return [
        {
          message:
            `${input}: names "${String(entry.item.raw[input])}", which this program declares as "${target.resource}". ` +
            `Refer to it by its output (${output}), so that Pulumi makes the two in order and a rename is followed.`,
          urn: entry.item.urn,
        },
      ];
    }),
  );
}

export const referenceByOutput = policy(
  {
    name: "mgc-reference-by-output",
    displayName: "References within a program are outputs",
    description:
      "A stage or step of the same program is referred to by its output, not by its name.",
    severity: "low",
    tags: ["references", "order"],
    remediation: "Use the output stageId or stepId of the resource.",
  },
  { options: NO_OPTIONS, stack: violationsOf },
);
