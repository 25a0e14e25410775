/** Docs are true: tables are generated from the code, programs and links are real. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Field } from "../provider/src/core/field";
import { checkpointStepFields, stageFields } from "../provider/src/core/fields";
import { RULES } from "../provider/src/core/refusal";
import { SETTINGS, type SettingName } from "../provider/src/core/settingNames";

const ROOT = resolve(__dirname, "..");

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function fieldTable(fields: Record<string, Field>): string {
  const rows = Object.entries(fields).map(([name, { doc, effect, schema }]) => {
    const optional = schema.safeParse(undefined).success;
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

/** What a rule says, in a line; the exact sentences and their sources stand in core/rules.ts. */
const RULE_LINES: Partial<Record<keyof typeof RULES, string>> = {
  MGC001: "The anchor is Waiting or Paused.",
  MGC002: "If the item in front of the anchor is not Waiting any more, only `after` is possible.",
  MGC003: "Only custom stages and steps are changed or deleted.",
  MGC004: "A stage has at least one step, also between two writes.",
  MGC005: 'At most 10 steps in a custom stage behind "Migrate", whoever added them.',
  MGC006:
    'A stage behind the last predefined one is added before the workflow starts; in server workflows also while it is in "Complete cutover".',
  MGC014: "A name is unique among the stages of the workflow, or among the steps of the stage.",
  MGC015: "A custom item is changed or deleted only while it is Waiting or Paused.",
};

function ruleTable(): string {
  const rows = Object.entries(RULE_LINES).map(([id, line]) => [
    `${id} ${RULES[id as keyof typeof RULES]}`,
    line,
  ]);
  return table(["rule", "what it says"], rows);
}

const TABLES: Record<string, () => string> = {
  stage: () => fieldTable(stageFields),
  checkpointStep: () => fieldTable(checkpointStepFields),
  settings: settingTable,
  rules: ruleTable,
};

/** Tables as prettier leaves them: cells padded, which says nothing. */
function unpadded(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replaceAll(/\s*\|\s*/g, "|").replaceAll(/-{3,}/g, "---"))
    .join("\n")
    .trim();
}

/** The text with each marked part renewed: the table or fence that follows the marker. */
function renewed(file: string): string {
  return readFileSync(file, "utf8")
    .replaceAll(
      /(<!-- table: (\w+) -->\n\n)(?:\|[^\n]*\n)*/g,
      (_, marker: string, name: string) => `${marker}${TABLES[name]?.() ?? "no such table"}\n`,
    )
    .replaceAll(
      /(<!-- program: (\S+) -->\n\n```ts\n)[\s\S]*?(?=```)/g,
      (_, marker: string, path: string) => marker + readFileSync(join(ROOT, path), "utf8"),
    );
}

describe("the docs", () => {
  it.each(["README.md", "sdk/README.md"])(
    "%s holds the tables and programs of the code",
    (name) => {
      const file = join(ROOT, name);
      if (process.env.UPDATE_DOCS) writeFileSync(file, renewed(file));
      expect(unpadded(readFileSync(file, "utf8"))).toBe(unpadded(renewed(file)));
    },
  );

  it.each([
    "README.md",
    "DESIGN.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "sdk/README.md",
    "toolchain/README.md",
    "provider/src/simulator/README.md",
  ])("%s links only to what is there", (name) => {
    const text = readFileSync(join(ROOT, name), "utf8");
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target.split("#")[0] ?? "")
      .filter((target) => target !== "" && !target.startsWith("https://"));
    const missing = targets.filter((target) => !existsSync(join(ROOT, dirname(name), target)));
    expect(missing).toEqual([]);
  });
});
