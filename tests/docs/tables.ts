/** Tables of the docs, made from what the code knows. */
import { z } from "zod";
import { cocScriptFields } from "../../provider/src/core/cocScriptFields";
import { field, type Field } from "../../provider/src/core/field";
import {
  checkpointStepFields,
  inlineScriptStepFields,
  scriptStepFields,
  stageFields,
} from "../../provider/src/core/fields";
import { SETTINGS, type SettingName } from "../../provider/src/core/settingNames";
import { ruleTable } from "./rules";
import { table } from "./table";

type Fields = Readonly<Record<string, Field>>;

function fieldTable(fields: Fields): string {
  const rows = Object.entries(fields).map(([name, { doc, effect, schema }]) => {
    const optional = schema.safeParse(undefined).success;
    return [`\`${name}\`${optional ? "" : " (required)"}`, doc, effect];
  });
  return table(["argument", "meaning", "a change is"], rows);
}

/** Without what the sdk makes of other arguments. */
function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}

/** What a step in `steps` has, whatever its type. */
const inlineFields = {
  type: field("update", '"checkpoint" or "script".', z.enum(["checkpoint", "script"])),
  name: field(
    "update",
    `${stageFields.name.doc} Unique among all steps of the stage.`,
    stageFields.name.schema,
  ),
  description: stageFields.description,
};

/** The sdk reads `file` and gives its text as `content`. */
const scriptArguments: Fields = Object.fromEntries(
  Object.entries(without(cocScriptFields, "secretDefaults")).flatMap(([name, described]) =>
    name === "content"
      ? [
          ["content", { ...described, schema: described.schema.optional() }],
          [
            "file",
            field(
              "update",
              "Instead of `content`: the file that holds the text, seen from the program's folder.",
              z.string().optional(),
            ),
          ],
        ]
      : [[name, described]],
  ) as [string, Field][],
);

function settingTable(): string {
  const rows = Object.values<SettingName>(SETTINGS).map(({ key, env, doc, secret }) => [
    env.map((name) => `\`${name}\``).join(", "),
    `\`mgc:${key}\`${secret ? " (secret)" : ""}`,
    doc,
  ]);
  return table(["environment", "stack config", "meaning"], rows);
}

/** The arguments that users of each kind of resource give, as the page of that kind shows them. */
export const ARGUMENTS: Readonly<Record<string, Fields>> = {
  stage: without(stageFields, "secretParameters"),
  inlineStep: inlineFields,
  inlineScript: inlineScriptStepFields,
  checkpointStep: checkpointStepFields,
  scriptStep: scriptStepFields,
  cocScript: scriptArguments,
};

export const TABLES: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    Object.entries(ARGUMENTS).map(([name, fields]) => [name, () => fieldTable(fields)]),
  ),
  settings: settingTable,
  rules: ruleTable,
};
