/** The inputs of a script that a program keeps in COC, within COC's documented limits. */
import { z } from "zod";
import { RISK_LEVELS, SCRIPT_TYPES } from "./cocScript";
import { field, type Field } from "./field";
import type { Nested } from "./inputIssues";
import { MAX_PARAMETERS, PARAMETER_NAME, parameterValueProblem } from "./scriptFields";

/** Longest content in bytes: "max 100 KB". */
export const MAX_CONTENT_BYTES = 100 * 1024;
/** Longest content in characters by COC's schema, which contradicts its description. */
export const SAFE_CONTENT = 4096;
/** Most people who may be asked to approve a script. */
export const MAX_REVIEWERS = 5;

const PROTOCOLS = [
  "DEFAULT",
  "SMS",
  "EMAIL",
  "DING_TALK",
  "WE_LINK",
  "WECHAT",
  "CALLNOTIFY",
  "NOT_TO_NOTIFY",
] as const;

const NAME = /^[\u4E00-\u9FA5A-Za-z0-9_]+$/;
const parameterName = z
  .string()
  .regex(PARAMETER_NAME, "is no name of a parameter: 1–64 letters, digits and _");

const defaultValue = z.string().superRefine((value, context) => {
  const problem = parameterValueProblem(value);
  if (problem !== undefined) context.addIssue({ code: "custom", message: problem });
});

const parameter = z.strictObject({
  name: parameterName,
  default: defaultValue.optional(),
  description: z.string().max(256).optional(),
  sensitive: z.boolean().optional(),
});

const reviewer = z.strictObject({
  name: z.string().min(1).max(64),
  id: z.string().min(1).max(32),
});

const content = z
  .string()
  .min(1)
  .refine((text) => Buffer.byteLength(text) <= MAX_CONTENT_BYTES, {
    error: `is longer than the ${String(MAX_CONTENT_BYTES)} bytes that COC takes`,
  });

export const cocScriptFields = {
  name: field(
    "replace",
    "Name, 1–64 letters, digits, Chinese characters and _; unique among the tenant's scripts.",
    z.string().min(1).max(64).regex(NAME, "may hold letters, digits, Chinese characters and _"),
  ),
  type: field("replace", '"SHELL", "PYTHON" or "BAT".', z.enum(SCRIPT_TYPES)),
  description: field("update", "Description, 1–256 characters.", z.string().min(1).max(256)),
  content: field(
    "update",
    `The script's text, at most 100 KB. Above ${String(SAFE_CONTENT)} characters COC's documents contradict each other, and a warning is shown. A new content needs a new version.`,
    content,
  ),
  version: field(
    "update",
    "Version, 1–10 characters, for example 1.0.0.",
    z.string().min(1).max(10),
  ),
  riskLevel: field(
    "update",
    'The risk that you declare: "LOW", "MEDIUM" or "HIGH".',
    z.enum(RISK_LEVELS),
  ),
  parameters: field(
    "update",
    `The parameters that the script defines, at most ${String(MAX_PARAMETERS)}: \`name\`, and if you like \`default\`, \`description\` (at most 256 characters) and \`sensitive\`. Default: none.`,
    z.array(parameter).max(MAX_PARAMETERS).optional(),
  ),
  secretDefaults: field(
    "update",
    "The defaults of sensitive parameters by name; the sdk moves them here from `parameters`.",
    z.record(z.string(), defaultValue).optional(),
  ),
  reviewers: field(
    "update",
    `People (\`name\`, \`id\`) of whom one has to approve the script before it can be used, at most ${String(MAX_REVIEWERS)}. Default: nobody has to.`,
    z.array(reviewer).min(1).max(MAX_REVIEWERS).optional(),
  ),
  protocol: field(
    "update",
    `How the reviewers are told: ${PROTOCOLS.join(", ")}. Default: COC's.`,
    z.enum(PROTOCOLS).optional(),
  ),
  enterpriseProjectId: field(
    "replace",
    "Id of the enterprise project. Default: COC's.",
    z.string().min(1).optional(),
  ),
} satisfies Record<string, Field>;

type Shape = { [K in keyof typeof cocScriptFields]: (typeof cocScriptFields)[K]["schema"] };

export const cocScriptInputs = z.strictObject(
  Object.fromEntries(
    Object.entries(cocScriptFields).map(([key, { schema }]) => [key, schema]),
  ) as Shape,
);

/** The inputs of a script as `check` passes them on. */
export type CocScriptInputs = z.infer<typeof cocScriptInputs>;

/** What stands inside of arguments, by the argument that holds it. */
export const cocScriptNested: Nested = {
  keys: { parameters: Object.keys(parameter.shape), reviewers: Object.keys(reviewer.shape) },
  unions: {},
};
