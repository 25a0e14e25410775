/** Stored scripts as COC's answers show them: never the value of a sensitive parameter. */
import type { CustomScript, ScriptDetail } from "../seed";
import { MASK } from "../wire";
import type {
  PublicScriptDetailAnswer,
  PublicScriptSummary,
  ScriptDetailAnswer,
  ScriptSummary,
} from "./wire";

function parameterViews(script: ScriptDetail): ScriptDetailAnswer["script_params"] {
  return script.script_params.map((parameter, i) => ({
    param_name: parameter.param_name,
    param_value: parameter.sensitive ? MASK : parameter.param_value,
    param_description: parameter.param_description,
    param_order: parameter.param_order ?? i + 1,
    sensitive: parameter.sensitive,
  }));
}

function customFields(script: CustomScript): Omit<ScriptSummary, "id"> {
  const { risk_level, version, reviewers } = script.properties;
  return {
    script_uuid: script.script_uuid,
    name: script.name,
    type: script.type,
    status: script.status,
    properties: {
      risk_level,
      version,
      reviewers: reviewers.map(({ reviewer_name, reviewer_id }) => ({
        reviewer_name,
        reviewer_id,
      })),
    },
    creator: script.creator,
    creator_id: script.creator_id,
    ...(script.operator === undefined ? {} : { operator: script.operator }),
    enterprise_project_id: script.enterprise_project_id,
    gmt_created: script.gmt_created,
    ...(script.gmt_modified === undefined ? {} : { gmt_modified: script.gmt_modified }),
  };
}

export function scriptSummary(script: CustomScript): ScriptSummary {
  return { id: script.id, ...customFields(script) };
}

export function scriptDetail(script: CustomScript): ScriptDetailAnswer {
  const { description, content } = script;
  return { ...customFields(script), description, content, script_params: parameterViews(script) };
}

function publicProperties({ properties }: ScriptDetail) {
  return { risk_level: properties.risk_level, version: properties.version };
}

export function publicScriptSummary(script: ScriptDetail): PublicScriptSummary {
  const { id, script_uuid, name, type, description, gmt_created, status } = script;
  const own = { id, script_uuid, name, type, description, gmt_created };
  const properties = publicProperties(script);
  return { ...own, ...(status === undefined ? {} : { status }), properties };
}

export function publicScriptDetail(script: ScriptDetail): PublicScriptDetailAnswer {
  const { script_uuid, name, description, type, content, gmt_created, provider } = script;
  return {
    script_uuid,
    name,
    description,
    type,
    content,
    script_params: parameterViews(script),
    gmt_created,
    properties: publicProperties(script),
    ...(provider === undefined ? {} : { provider }),
  };
}
