/**
 * The shapes of COC's answers. Unlike MgC's they are published: fields, limits and which of them
 * are always there come from COC's OpenAPI definitions in Huawei's API Explorer (2026-10-09).
 */
import { z } from "zod";

/** Any word: seeds may hold statuses that COC doesn't know. */
const statusWord = z
  .string()
  .min(1)
  .meta({ description: "PENDING_APPROVE, APPROVED, REJECTED, or a word not known." });

const int64 = z.int().min(1);
const scriptUuid = z.string().min(1).max(25);
const timestamp = int64.meta({ description: "Epoch milliseconds." });

const reviewer = z.strictObject({ reviewer_name: z.string(), reviewer_id: z.string() });

const publicProperties = z.strictObject({ risk_level: z.string().min(1), version: z.string() });

/** `protocol` is not returned on read. */
const customProperties = publicProperties.extend({ reviewers: z.array(reviewer) });

/** ScriptParamDefine. */
const parameter = z.strictObject({
  param_name: z.string().min(1),
  param_value: z.string().meta({ description: "17 asterisks where it is sensitive." }),
  param_description: z.string(),
  param_order: z.int(),
  sensitive: z.boolean(),
});

const custom = {
  script_uuid: scriptUuid,
  name: z.string().min(1),
  type: z.string().min(1),
  status: statusWord,
  properties: customProperties,
  creator: z.string().min(1),
  creator_id: z.string().min(1),
  operator: z.string().min(1).optional(),
  enterprise_project_id: z.string(),
  gmt_created: timestamp,
  gmt_modified: timestamp.optional(),
};

/** ScriptDetailModel. */
export const scriptDetail = z.strictObject({
  ...custom,
  description: z.string(),
  content: z.string(),
  script_params: z.array(parameter),
});

/** ScriptListModel: no description, no content, no parameters. */
export const scriptSummary = z.strictObject({ id: int64, ...custom });

/** PublicScriptDetailModel; `provider` stands in its published example only. */
export const publicScriptDetail = z.strictObject({
  script_uuid: scriptUuid,
  name: z.string().min(1),
  description: z.string(),
  type: z.string().min(1),
  content: z.string(),
  script_params: z.array(parameter),
  gmt_created: timestamp,
  properties: publicProperties,
  provider: z.string().optional(),
});

/** PublicScriptListModel. */
export const publicScriptSummary = z.strictObject({
  id: int64,
  script_uuid: scriptUuid,
  name: z.string().min(1),
  type: z.string().min(1),
  description: z.string(),
  gmt_created: timestamp,
  status: statusWord.optional(),
  properties: publicProperties,
});

const blacklistCommand = z.strictObject({
  command_name: z.string().min(1).max(1024),
  command_rule: z.string().min(1).max(1024),
  example: z.string().min(1).max(1024),
  description_en: z.string().min(1).max(1024),
  description_zh: z.string().min(1).max(1024),
});

/** "The success envelope is always `{"data": …}`": these are whole bodies. */
export const scriptIdAnswer = z.strictObject({ data: scriptUuid });
export const scriptAnswer = z.strictObject({ data: scriptDetail });
export const publicScriptAnswer = z.strictObject({ data: publicScriptDetail });
export const acceptanceAnswer = z.strictObject({ data: z.boolean() });

/** `total` is that of all matches, not of this page. */
export const scriptPageAnswer = z.strictObject({
  data: z.strictObject({ total: z.int().min(0), data: z.array(scriptSummary).max(100) }),
});
export const publicScriptPageAnswer = z.strictObject({
  data: z.strictObject({ total: z.int().min(0), data: z.array(publicScriptSummary).max(100) }),
});

export const riskAnswer = z.strictObject({
  data: z.strictObject({
    risk_level: z.string().min(1).max(128),
    blacklist_commands: z.array(blacklistCommand).max(256),
  }),
});

/** ErrorRsp; the codes before COC's own are those of the API gateway in front of it. */
export const errorAnswer = z.strictObject({
  error_code: z
    .string()
    .min(8)
    .max(36)
    .regex(/^(COC|APIGW)\.\d+$/),
  error_msg: z.string().min(2).max(512),
});

export type BlacklistCommand = z.output<typeof blacklistCommand>;
export type ScriptDetailAnswer = z.output<typeof scriptDetail>;
export type ScriptSummary = z.output<typeof scriptSummary>;
export type PublicScriptDetailAnswer = z.output<typeof publicScriptDetail>;
export type PublicScriptSummary = z.output<typeof publicScriptSummary>;
