/** A chaotic program as people would write it: TypeScript for the sdk, with references as outputs. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RawInputs } from "../../../provider/src/core/inputIssues";
import { inputsOf, type Declared, type Program } from "../program";

const CLASSES: Readonly<Record<Declared["kind"], string>> = {
  stage: "MgcWorkflowStage",
  checkpointStep: "MgcCheckpointStep",
  scriptStep: "MgcScriptStep",
};

/** Stands in the inputs where an output of another resource does: no name of ours looks like it. */
const output = (key: string, property: string) => `output:${key}.${property}`;
const OUTPUT = /"output:(\w+\.\w+)"/g;

/** Secrets of a stage's steps stand in the steps; the sdk takes them out again. */
function withSecretsInside({ secretParameters, steps, ...own }: RawInputs): RawInputs {
  const secrets = (secretParameters ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...own,
    steps: (steps as readonly { readonly name: string }[]).map((step) =>
      step.name in secrets ? { ...step, secretParameters: secrets[step.name] } : step,
    ),
  };
}

function declaration(one: Declared, program: Program): string {
  const inputs = inputsOf(one, (key) => {
    const stage = program.find((other) => other.key === key)?.kind === "stage";
    return stage ? { stageId: output(key, "stageId") } : { stepId: output(key, "stepId") };
  });
  const args = one.kind === "stage" ? withSecretsInside(inputs) : inputs;
  const text = JSON.stringify(args, undefined, 2).replaceAll(OUTPUT, "$1");
  return `const ${one.key} = new sdk.${CLASSES[one.kind]}("${one.key}", ${text});\n`;
}

export function sourceOf(program: Program): string {
  const declared = program.map((one) => declaration(one, program));
  return ['import * as sdk from "@pulumi-mgc/sdk";\n', ...declared].join("\n");
}

/** Puts the program into the folder of a project. @returns its source */
export function writeProgram(program: Program, directory: string): string {
  const source = sourceOf(program);
  writeFileSync(join(directory, "index.ts"), source);
  return source;
}
