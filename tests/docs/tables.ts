/** The tables of the docs, made from the code. */
import { cocScriptFields } from "../../provider/src/core/cocScriptFields";
import type { Field } from "../../provider/src/core/field";
import {
  checkpointStepFields,
  inlineScriptStepFields,
  scriptStepFields,
  stageFields,
} from "../../provider/src/core/fields";
import { RULES, type RuleId } from "../../provider/src/core/refusal";
import { SETTINGS, type SettingName } from "../../provider/src/core/settingNames";

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

type Fields = Readonly<Record<string, Field>>;

/** @param hidden inputs that the sdk fills in by itself, or that programs may leave out for another */
function fieldTable(fields: Fields, hidden: readonly string[] = []): string {
  const rows = Object.entries(fields)
    .filter(([name]) => !hidden.includes(name))
    .map(([name, { doc, effect, schema }]) => {
      const optional = name === "content" || schema.safeParse(undefined).success;
      return [`\`${name}\`${optional ? "" : " (required)"}`, doc, effect];
    });
  return table(["argument", "meaning", "a change is"], rows);
}

function settingTable(): string {
  const rows = Object.values<SettingName>(SETTINGS).map(({ key, env, doc, secret }) => [
    env.map((name) => `\`${name}\``).join(", "),
    `\`mgc:${key}\`${secret ? " (secret)" : ""}`,
    doc,
  ]);
  return table(["environment", "stack config", "meaning"], rows);
}

interface RuleWords {
  readonly says: string;
  /** The guide's sentence; absent: inferred, or ours. */
  readonly guide?: string;
}

/** In a line; the exact conditions stand in core/rules.ts and core/scriptRules.ts. */
const RULE_WORDS: Partial<Record<RuleId, RuleWords>> = {
  MGC001: {
    says: "The anchor is Waiting or Paused.",
    guide:
      "This function is applicable to stages and steps in the Waiting or Paused status, not those in the Running or Complete status.",
  },
  MGC002: {
    says: "If the item in front of the anchor is not Waiting any more, only `after` is possible.",
    guide:
      "If the previous stage or step is in the Running, Paused, or Complete state, you can only add post-migration stages or steps.",
  },
  MGC003: {
    says: "Only custom stages and steps are changed or deleted.",
    guide: "Manually added stages can be modified or deleted, but pre-defined stages cannot.",
  },
  MGC004: { says: "A stage has at least one step, also between two writes." },
  MGC005: {
    says: 'At most 10 steps in a custom stage behind "Migrate", whoever added them.',
    guide:
      "A maximum of 10 steps can be added to a post-migration stage, including checkpoints and scripts.",
  },
  MGC006: {
    says: 'A stage behind the last predefined one, and a script, is added before the workflow starts; in server workflows also while it is in "Complete cutover".',
    guide:
      "Server migration: Add a post-migration stage and scripts before the workflow starts or when the workflow enters the Complete cutover stage. Storage migration: Add a post-migration stage and scripts before starting the workflow.",
  },
  MGC007: { says: "Scripts run only in custom stages behind the last predefined stage." },
  MGC009: {
    says: "A script step is not changed while it runs, and sets only parameters that its script defines.",
    guide:
      "Do not modify script parameters during script execution, including but not limited to adding new input parameters.",
  },
  MGC010: {
    says: "The script exists under its source, is approved, and has the version and content that are pinned.",
    guide: "The system pulls the public script list from COC.",
  },
  MGC012: {
    says: "The servers that execute a script are execution servers of the workflow.",
    guide: "Select an executor ECS from the Execution Servers drop-down list.",
  },
  MGC014: {
    says: "A name is unique among the stages of the workflow, or among the steps of the stage.",
  },
  MGC015: { says: "A custom item is changed or deleted only while it is Waiting or Paused." },
};

function ruleTable(): string {
  const rows = Object.entries(RULE_WORDS).map(([id, { says, guide }]) => [
    `${id} ${RULES[id as RuleId]}`,
    says,
    guide === undefined ? "" : `"${guide}"`,
  ]);
  return table(["rule", "what it says", "the guide's words"], rows);
}

/** What programs give; the sdk fills in the rest. */
export const ARGUMENTS: Readonly<Record<string, () => string>> = {
  stage: () => fieldTable(stageFields, ["secretParameters"]),
  inlineScript: () => fieldTable(inlineScriptStepFields),
  checkpointStep: () => fieldTable(checkpointStepFields),
  scriptStep: () => fieldTable(scriptStepFields),
  cocScript: () => fieldTable(cocScriptFields, ["secretDefaults"]),
};

export const TABLES: Readonly<Record<string, () => string>> = {
  ...ARGUMENTS,
  settings: settingTable,
  rules: ruleTable,
};
