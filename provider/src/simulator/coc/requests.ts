/**
 * The shapes of requests to COC, with its published limits. Where a limit was published in two
 * versions, the newer one counts: content up to 100 KB (before: 4096 characters), values of
 * parameters up to 4096 characters (1024) and with `#` in them, 20 parameters for updates too (5).
 */
import { z } from "zod";
import { RISK_LEVELS, SCRIPT_TYPES } from "../../core/cocScript";
import { PARAM_VALUE_INVALID, VERSION_EMPTY } from "./errors";

const MAX_CONTENT_BYTES = 102_400;

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

/** As published, with the newer `#`; two dots in a row don't pass. */
const PARAM_VALUE = /^(?:(?!\.{2,})[a-zA-Z0-9_\-/.*\x20?:",=+@\\[{\]}#])*$/;

/** "Chinese characters, letters, digits and underscores only"; names of public scripts have more. */
const name = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\u4E00-\u9FA5A-Za-z0-9_]+$/);
const description = z.string().min(1).max(256);
const content = z
  .string()
  .min(1)
  .refine((text) => Buffer.byteLength(text) <= MAX_CONTENT_BYTES, {
    message: `more than ${String(MAX_CONTENT_BYTES)} bytes`,
  })
  .meta({ description: `At most ${String(MAX_CONTENT_BYTES)} bytes.` });

/** ScriptParamDefine; `param_order` is "deprecated, has no effect". */
const parameter = z.strictObject({
  param_name: z.string().regex(/^[A-Za-z0-9_]{1,64}$/),
  param_value: z.string().max(4096).regex(PARAM_VALUE, { message: PARAM_VALUE_INVALID }),
  param_description: z.string().max(256),
  param_order: z.int(),
  sensitive: z.boolean(),
});

const parameters = z
  .array(parameter)
  .max(20)
  .refine((items) => new Set(items.map((item) => item.param_name)).size === items.length, {
    message: "a param_name stands there twice",
  });

const properties = z.strictObject({
  risk_level: z.enum(RISK_LEVELS),
  version: z
    .string({ error: ({ input }) => (input === undefined ? VERSION_EMPTY : undefined) })
    .min(1, { message: VERSION_EMPTY })
    .max(10),
  reviewers: z
    .array(
      z.strictObject({ reviewer_name: z.string().min(1).max(64), reviewer_id: z.string().max(32) }),
    )
    .max(5)
    .default([]),
  protocol: z.enum(PROTOCOLS).optional(),
});

/** AddScriptModel. */
export const newScript = z.strictObject({
  name,
  description,
  type: z.enum(SCRIPT_TYPES),
  content,
  enterprise_project_id: z.string().default("0"),
  script_params: parameters.default([]),
  properties,
});

/** EditScriptModel: name, type and enterprise project are not editable. */
export const scriptChange = z.strictObject({
  description,
  content,
  script_params: parameters.optional(),
  properties: properties.optional(),
});

/** ApprovalJobScriptModel. */
export const review = z.strictObject({
  status: z.enum(["APPROVED", "REJECTED"]),
  comments: z.string().min(1).max(256).optional(),
});

/** JobScriptAnalyzeRequest. */
export const analysis = z.strictObject({ content: z.string().max(4096) });

export type NewScript = z.output<typeof newScript>;
export type ScriptChange = z.output<typeof scriptChange>;
