/** The tables of the docs, made from the code. */
import { optionSyntax, type OptionTable } from "../../provider/src/command/options";
import { SCAN_OPTIONS } from "../../provider/src/command/scan/command";
import { cocScriptFields } from "../../provider/src/core/cocScriptFields";
import type { Field } from "../../provider/src/core/field";
import {
  checkpointStepFields,
  inlineScriptStepFields,
  scriptStepFields,
  stageFields,
} from "../../provider/src/core/fields";
import { RULES, type RuleId } from "../../provider/src/core/refusal";
import { ENVIRONMENT_ONLY, SETTINGS, type SettingName } from "../../provider/src/core/settingNames";
import { policyTable } from "./policyTables";
import { riskTable } from "./riskPage";
import { table } from "./table";

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
  const others = Object.values(ENVIRONMENT_ONLY).map(({ env, doc }) => [`\`${env}\``, "–", doc]);
  return table(["environment", "stack config", "meaning"], [...rows, ...others]);
}

/** In a line; the page has a section on each, the exact conditions stand in core/rules.ts and core/scriptRules.ts. */
const RULE_LINES: Partial<Record<RuleId, string>> = {
  MGC001: "The anchor is Waiting or Paused.",
  MGC002: "If the item in front of the anchor is not Waiting any more, only `after` is possible.",
  MGC003: "Only custom stages and steps are changed or deleted.",
  MGC004: "A stage has at least one step, also between two writes.",
  MGC005: 'At most 10 steps in a custom stage behind "Migrate", whoever added them.',
  MGC006:
    'A stage behind the last predefined one, and a script, is added before the workflow starts; in server workflows also while it is in "Complete cutover".',
  MGC007: "Scripts run only in custom stages behind the last predefined stage.",
  MGC009:
    "A script step is not changed while it runs, and sets only parameters that its script defines.",
  MGC010:
    "The script exists under its source, is approved, and has the version and content that are pinned.",
  MGC011:
    "A script holds nothing of high risk that nobody answers for. Our own rule, not the user guide's.",
  MGC012: "The servers that execute a script are execution servers of the workflow.",
  MGC014: "A name is unique among the stages of the workflow, or among the steps of the stage.",
  MGC015: "A custom item is changed or deleted only while it is Waiting or Paused.",
};

function ruleTable(): string {
  const rows = Object.entries(RULE_LINES).map(([id, line]) => [
    `${id} ${RULES[id as RuleId]}`,
    line,
  ]);
  return table(["rule", "what it says"], rows);
}

function optionTable(options: OptionTable): string {
  const rows = Object.entries(options).map(([name, option]) => [
    `\`${optionSyntax(name, option)}\``,
    option.doc,
    option.fallback === undefined ? "" : `\`${option.fallback}\``,
  ]);
  return table(["option", "meaning", "default"], rows);
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
  policies: policyTable,
  riskRules: riskTable,
  scanOptions: () => optionTable(SCAN_OPTIONS),
};
