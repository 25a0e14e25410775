/** The inputs of script steps, within COC's documented limits. */
import { z } from "zod";
import { field } from "./field";
import { containsUnknown } from "./unknown";

/** Most parameters of one execution. */
export const MAX_PARAMETERS = 20;
/** Longest value of a parameter, in characters. */
export const MAX_PARAMETER_VALUE = 4096;
/** Most servers that one execution reaches. */
export const MAX_EXECUTORS = 200;
/** "5 < t < 1800, both exclusive", in seconds. */
export const TIMEOUT_SECONDS = { least: 6, most: 1799, default: 300 } as const;
/** "Set it as required or keep the default value (root)." */
export const DEFAULT_USER = "root";

/** A name as COC takes it for parameters. */
export const PARAMETER_NAME = /^[A-Za-z0-9_]{1,64}$/;

/** COC's own pattern for values, with the `#` that its newer text allows. */
const PARAMETER_VALUE = /^(?:(?!\.{2,})[A-Za-z0-9_\-/.* ?:",=+@\\[{\]}#])*$/;

/** What is wrong with a value that a parameter gets; never with the value itself, which may be secret. */
export function parameterValueProblem(value: string): string | undefined {
  if (value.length > MAX_PARAMETER_VALUE) {
    return `has ${String(value.length)} characters; COC allows at most ${String(MAX_PARAMETER_VALUE)}`;
  }
  return PARAMETER_VALUE.test(value)
    ? undefined
    : 'holds characters that COC does not allow; allowed are letters, digits, spaces and -_/.*?:",=+@\\[]{}#, without two dots in a row';
}

const stored = z.strictObject({
  paramStore: z.strictObject({ id: z.string().min(1), version: z.string().min(1).optional() }),
});

/** A value in clear, or a reference to COC's parameter store. */
export type ParameterInput = string | z.infer<typeof stored>;

function parameterProblem(value: unknown): string | undefined {
  if (typeof value === "string") return parameterValueProblem(value);
  return containsUnknown(value) || stored.safeParse(value).success
    ? undefined
    : "must be text, or { paramStore: { id, version? } }";
}

const parameters = z
  .record(z.string(), z.custom<ParameterInput>())
  .superRefine((values: Record<string, unknown>, context) => {
    const refuse = (path: string[], message: string) => {
      context.addIssue({ code: "custom", path, message });
    };
    for (const [name, value] of Object.entries(values)) {
      if (!PARAMETER_NAME.test(name)) {
        refuse([name], "is no name of a parameter: 1–64 letters, digits and _");
      }
      const problem = parameterProblem(value);
      if (problem !== undefined) refuse([name], problem);
    }
  });

/** Parameters by name. */
export type ParameterInputs = z.infer<typeof parameters>;

const SHA256 = /^[0-9a-fA-F]{64}$/;

const script = z.strictObject({
  source: z.enum(["public", "custom"]),
  id: z.string().min(1).max(64).optional(),
  name: z.string().min(1).max(64).optional(),
  version: z.string().min(1).max(10).optional(),
  sha256: z.string().regex(SHA256, "must be 64 hexadecimal digits").optional(),
});

/** Which script, and how far it is pinned. */
export type ScriptInput = z.infer<typeof script>;

const { least, most } = TIMEOUT_SECONDS;

function isTimeout(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

const timeout = z.custom<number>(
  isTimeout,
  `must be a whole number of seconds from ${String(least)} to ${String(most)}`,
);

/** The arguments that a script step has beside those of every step. */
export const scriptFields = {
  script: field(
    "update",
    'The script: `source` ("public" or "custom"), `id` or exact `name`; `version` and `sha256` pin what was reviewed.',
    script,
  ),
  parameters: field(
    "update",
    `Values of the script's parameters by name, at most ${String(MAX_PARAMETERS)} together with secretParameters: text of at most ${String(MAX_PARAMETER_VALUE)} characters, or \`{ paramStore: { id, version? } }\`. What is left out keeps the script's default. Default: none.`,
    parameters.optional(),
  ),
  secretParameters: field(
    "update",
    "Like parameters, for values that nobody may read: always secret in state and in previews. Parameters that the script marks as sensitive go here. Default: none.",
    parameters.optional(),
  ),
  executedBy: field(
    "update",
    `The user that executes the script on a target instance, 1–32 characters. Default: "${DEFAULT_USER}".`,
    z.string().min(1).max(32).optional(),
  ),
  timeoutSeconds: field(
    "update",
    `Seconds before the script times out on a single target instance, ${String(least)}–${String(most)}. Default: ${String(TIMEOUT_SECONDS.default)}.`,
    timeout.optional(),
  ),
  executionServers: field(
    "update",
    `The servers that execute the script, 1–${String(MAX_EXECUTORS)} of the workflow's execution servers: ids or exact names.`,
    z.array(z.string().min(1)).min(1).max(MAX_EXECUTORS),
  ),
};

/** The arguments of `script`, `paramStore`, to suggest the nearest one. */
export const scriptKeys: readonly string[] = Object.keys(script.shape);
export const paramStoreKeys: readonly string[] = Object.keys(stored.shape.paramStore.shape);
