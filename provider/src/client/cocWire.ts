/**
 * The wire shapes of COC's script API, which is documented, and their translation. An answer stands
 * in `data`. It is read tolerantly: more fields and unknown words do no harm.
 */
import { z } from "zod";
import type {
  CocScriptDetail,
  CocScriptSummary,
  NewCocScript,
  ScriptParameter,
} from "../core/cocScript";
import type { ScriptSource } from "../core/model";
import { MASK } from "./mask";

const wireParameter = z
  .object({
    param_name: z.string(),
    param_value: z.string().nullish(),
    param_description: z.string().nullish(),
    sensitive: z.boolean().nullish(),
  })
  .transform((wire): ScriptParameter => {
    const sensitive = wire.sensitive ?? false;
    const hidden = sensitive && wire.param_value === MASK;
    return {
      name: wire.param_name,
      ...(hidden || wire.param_value == null ? {} : { value: wire.param_value }),
      description: wire.param_description ?? "",
      sensitive,
    };
  });

const wireReviewer = z
  .object({ reviewer_name: z.string().nullish(), reviewer_id: z.string().nullish() })
  .transform((wire) => ({ name: wire.reviewer_name ?? "", id: wire.reviewer_id ?? "" }));

const summary = z.object({
  script_uuid: z.string().min(1),
  name: z.string(),
  type: z.string(),
  description: z.string().nullish(),
  status: z.string().nullish(),
  properties: z
    .object({
      risk_level: z.string().nullish(),
      version: z.string().nullish(),
      reviewers: z.array(wireReviewer).nullish(),
    })
    .nullish(),
});

function toSummary(wire: z.output<typeof summary>, source: ScriptSource): CocScriptSummary {
  return {
    source,
    id: wire.script_uuid,
    name: wire.name,
    type: wire.type,
    description: wire.description ?? "",
    version: wire.properties?.version ?? "",
    riskLevel: wire.properties?.risk_level ?? "",
    ...(wire.status == null ? {} : { status: wire.status }),
  };
}

/** A script with its content, as the public list or the tenant's own list has it. */
export function wireDetail(source: ScriptSource) {
  const detail = summary.extend({
    content: z.string(),
    script_params: z.array(wireParameter).nullish(),
  });
  return z.object({ data: detail }).transform(({ data }): CocScriptDetail => ({
    ...toSummary(data, source),
    content: data.content,
    parameters: data.script_params ?? [],
    reviewers: data.properties?.reviewers ?? [],
  }));
}

/** A page of scripts; `marker` asks for the next one and is absent where this one is empty. */
export function wirePage(source: ScriptSource) {
  const item = summary.extend({ id: z.union([z.int(), z.string().min(1)]) });
  return z
    .object({ data: z.object({ total: z.int().nullish(), data: z.array(item).nullish() }) })
    .transform(({ data }) => ({
      total: data.total ?? undefined,
      scripts: (data.data ?? []).map((wire) => toSummary(wire, source)),
      marker: data.data?.at(-1)?.id,
    }));
}

/** The id of what was created. */
export const wireCreated = z.object({ data: z.string().min(1) }).transform(({ data }) => data);

/** `param_order` has no effect any more, but COC insists on it. */
function parameterBody({ name, value, description, sensitive }: ScriptParameter, index: number) {
  return {
    param_name: name,
    param_value: value ?? "",
    param_description: description,
    param_order: index + 1,
    sensitive,
  };
}

/** What of a script can be changed. */
export function changeBody(script: NewCocScript) {
  const reviewers = script.reviewers.map(({ name, id }) => ({
    reviewer_name: name,
    reviewer_id: id,
  }));
  return {
    description: script.description,
    content: script.content,
    properties: {
      risk_level: script.riskLevel,
      version: script.version,
      ...(reviewers.length === 0 ? {} : { reviewers }),
      ...(script.protocol === undefined ? {} : { protocol: script.protocol }),
    },
    script_params: script.parameters.map(parameterBody),
  };
}

export function createBody(script: NewCocScript) {
  const { name, type, enterpriseProjectId } = script;
  return {
    name,
    type,
    ...changeBody(script),
    ...(enterpriseProjectId === undefined ? {} : { enterprise_project_id: enterpriseProjectId }),
  };
}
