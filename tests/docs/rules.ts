/** What the docs say of each rule; the functions that judge stand in core/rules.ts and core/scriptRules.ts. */
import { RULES, type RuleId } from "../../provider/src/core/refusal";
import { table } from "./table";

export interface RuleLine {
  readonly says: string;
  /** Sentences of the user guide, word by word as the code quotes them; none where the rule is ours. */
  readonly quotes: readonly string[];
  readonly gates: readonly ("preview" | "write" | "service")[];
}

export const RULE_LINES: Partial<Record<RuleId, RuleLine>> = {
  MGC001: {
    says: "The anchor is Waiting or Paused.",
    quotes: [
      "This function is applicable to stages and steps in the Waiting or Paused status, not those in the Running or Complete status.",
    ],
    gates: ["write", "service"],
  },
  MGC002: {
    says: "If the item in front of the anchor is not Waiting any more, only `after` is possible.",
    quotes: [
      "If the previous stage or step is in the Running, Paused, or Complete state, you can only add post-migration stages or steps",
    ],
    gates: ["write", "service"],
  },
  MGC003: {
    says: "Only custom stages and steps are changed or deleted.",
    quotes: ["Manually added stages can be modified or deleted, but pre-defined stages cannot."],
    gates: ["write", "service"],
  },
  MGC004: {
    says: "A stage has at least one step, also between two writes.",
    quotes: ["Enter a stage name and description, click Add Step …"],
    gates: ["preview", "write", "service"],
  },
  MGC005: {
    says: 'At most 10 steps in a custom stage behind "Migrate", whoever added them.',
    quotes: [
      "A maximum of 10 steps can be added to a post-migration stage, including checkpoints and scripts.",
    ],
    gates: ["write", "service"],
  },
  MGC006: {
    says: 'A stage behind the last predefined one, and a script step, is added before the workflow starts; in server workflows also while it is in "Complete cutover".',
    quotes: [
      "Server migration: Add a post-migration stage and scripts before the workflow starts or when the workflow enters the Complete cutover stage. Storage migration: Add a post-migration stage and scripts before starting the workflow.",
    ],
    gates: ["write", "service"],
  },
  MGC007: {
    says: "Script steps go into custom stages behind the last predefined stage.",
    quotes: ["Adding a Post-Migration Stage and an Execution Script"],
    gates: ["write", "service"],
  },
  MGC009: {
    says: "A script step is not changed while it runs, and sets no parameter that its script does not define.",
    quotes: [
      "Do not modify script parameters during script execution, including but not limited to adding new input parameters.",
    ],
    gates: ["preview", "write", "service"],
  },
  MGC010: {
    says: "The script is there under its source, approved, and has the version and sha256 that the step declares.",
    quotes: [
      "The system pulls the public script list from COC",
      "… the custom script list from COC",
    ],
    gates: ["preview", "write", "service"],
  },
  MGC012: {
    says: "Each server that executes the script is an execution server of the workflow.",
    quotes: ["Select an executor ECS from the Execution Servers drop-down list"],
    gates: ["preview", "write", "service"],
  },
  MGC014: {
    says: "A name is unique among the stages of the workflow, or among the steps of the stage.",
    quotes: [],
    gates: ["preview", "write", "service"],
  },
  MGC015: {
    says: "A custom item is changed or deleted only while it is Waiting or Paused.",
    quotes: [],
    gates: ["write", "service"],
  },
};

export function ruleTable(): string {
  const rows = Object.entries(RULE_LINES).map(([id, { says, quotes, gates }]) => [
    `${id} ${RULES[id as RuleId]}`,
    says,
    quotes.length === 0 ? "–" : quotes.map((quote) => `“${quote}”`).join(" "),
    gates.join(", "),
  ]);
  return table(["rule", "what it says", "in the user guide", "judged at"], rows);
}
