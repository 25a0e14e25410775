/** What happens to a custom script: pure transitions from one state of a script to the next. */
import type { CustomScript } from "../seed";
import { MASK } from "../wire";
import { refusedParameter } from "./errors";
import type { NewScript, ScriptChange } from "./requests";

/** What a new script needs from outside. */
export interface Birth {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Something unique, from which the uuid is made. */
  readonly newId: string;
  /** Greater than every id that there is. */
  readonly id: number;
}

/** The simulator has no accounts: everybody is the same user. */
export const USER = { creator: "simulator", creator_id: "0".repeat(32) } as const;

/** 25 characters, as COC's examples have them: SC, the time to the second, and nine of a kind. */
function scriptUuid({ now, newId }: Birth): string {
  const time = new Date(now).toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const unique = newId.replaceAll(/[^A-Za-z0-9]/g, "").slice(-9);
  return `SC${time}${unique.padStart(9, "0")}`;
}

/** "Reviewers: none given means that no approval is needed." */
function statusFor(properties: CustomScript["properties"]): string {
  return properties.reviewers.length > 0 ? "PENDING_APPROVE" : "APPROVED";
}

export function createdScript(request: NewScript, birth: Birth): CustomScript {
  return {
    ...request,
    ...USER,
    id: birth.id,
    script_uuid: scriptUuid(birth),
    status: statusFor(request.properties),
    gmt_created: birth.now,
  };
}

type Parameter = CustomScript["script_params"][number];

/**
 * A sensitive value is read as asterisks, so whoever sends back what they have read sends
 * asterisks: they stand for the stored value.
 * @throws CocError where the parameter would not be sensitive any more: its value would be shown, or lost
 */
function unmasked(parameter: Parameter, before: readonly Parameter[]): Parameter {
  const stored = before.find(({ param_name }) => param_name === parameter.param_name);
  if (parameter.param_value !== MASK || !stored?.sensitive) return parameter;
  if (parameter.sensitive) return { ...parameter, param_value: stored.param_value };
  throw refusedParameter(
    `script_params: "${parameter.param_name}" is sensitive; to end that, give it a value of its own`,
  );
}

/**
 * Replaces what the request has; what it leaves out stays. A script with reviewers has to be
 * approved anew: "if the modified script has reviewers, select them again after the modification".
 * @throws CocError
 */
export function updatedScript(
  script: CustomScript,
  request: ScriptChange,
  now: number,
): CustomScript {
  const properties = request.properties ?? script.properties;
  const script_params =
    request.script_params?.map((parameter) => unmasked(parameter, script.script_params)) ??
    script.script_params;
  return {
    ...script,
    description: request.description,
    content: request.content,
    properties,
    script_params,
    status: statusFor(properties),
    gmt_modified: now,
    operator: USER.creator,
  };
}

/** "Only a script that was created with reviewers and is to be approved can be approved." @throws CocError */
export function reviewedScript(
  script: CustomScript,
  status: "APPROVED" | "REJECTED",
): CustomScript {
  if (script.status !== "PENDING_APPROVE" || script.properties.reviewers.length === 0) {
    const reviewers = String(script.properties.reviewers.length);
    throw refusedParameter(
      `script "${script.name}" is ${script.status} and has ${reviewers} reviewers; only one that is PENDING_APPROVE and has reviewers can be approved or rejected`,
    );
  }
  return { ...script, status };
}
