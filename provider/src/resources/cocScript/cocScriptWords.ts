/** Between a script of COC as declared, as saved and as COC has it. */
import type { CocScriptDetail, NewCocScript, ScriptParameter } from "../../core/cocScript";
import type { CocScriptInputs } from "../../core/cocScriptFields";
import { STATE_VERSION, type CocScriptState } from "../../core/state";
import type { VersionedContent } from "../../core/scriptVersion";
import type { Saved } from "../lifecycle";
import { withoutUndefined } from "../saved";
import { contentDigest } from "../script/scripts";

export function declaredCocScript(inputs: CocScriptInputs): NewCocScript {
  const { parameters = [], secretDefaults = {}, reviewers = [], ...own } = inputs;
  return {
    ...own,
    reviewers,
    parameters: parameters.map(({ name, description = "", sensitive = false, ...rest }) => ({
      name,
      description,
      sensitive,
      value: secretDefaults[name] ?? rest.default ?? "",
    })),
  };
}

export function versioned(script: { version: string; content: string }): VersionedContent {
  return { version: script.version, sha256: contentDigest(script.content) };
}

/** What differs between a live script and the declared one, by argument; hidden defaults do not count. */
export function differences(live: CocScriptDetail, wanted: NewCocScript): string[] {
  const plain = ["type", "description", "content", "version", "riskLevel"] as const;
  const ids = (script: { reviewers: readonly { id: string }[] }) =>
    script.reviewers
      .map(({ id }) => id)
      .sort()
      .join("\n");
  return [
    ...plain.filter((key) => live[key] !== wanted[key]),
    ...(sameParameters(live.parameters, wanted.parameters) ? [] : ["parameters"]),
    ...(ids(live) === ids(wanted) ? [] : ["reviewers"]),
  ];
}

function sameParameters(
  live: readonly ScriptParameter[],
  wanted: readonly ScriptParameter[],
): boolean {
  return (
    live.length === wanted.length &&
    wanted.every((parameter) => {
      const seen = live.find(({ name }) => name === parameter.name);
      return (
        seen?.description === parameter.description &&
        seen.sensitive === parameter.sensitive &&
        (seen.value === undefined || seen.value === parameter.value)
      );
    })
  );
}

/** What is saved of a script: its inputs and what was learned. */
export function savedCocScript(
  inputs: object,
  learned: Pick<CocScriptState, "scriptId" | "claim" | "takenOver" | "applied">,
): Saved {
  return withoutUndefined({ ...inputs, ...learned, stateVersion: STATE_VERSION });
}

/** Items in the order of their declaration, then the others. */
function inOrder<T>(items: readonly T[], key: (item: T) => string, order: readonly string[]): T[] {
  const rank = (item: T) => {
    const at = order.indexOf(key(item));
    return at < 0 ? order.length : at;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

function unlessNone<T>(items: readonly T[], declared: readonly unknown[] | undefined) {
  return items.length === 0 && declared === undefined ? undefined : items;
}

/** The inputs that a program would have to give to get what COC has now. */
export function observedCocScript(live: CocScriptDetail, state: CocScriptState): Saved {
  const declared = state.parameters ?? [];
  const secrets: Record<string, string> = {};
  const parameters = inOrder(
    live.parameters,
    ({ name }) => name,
    declared.map(({ name }) => name),
  ).map(({ name, value, description, sensitive }) => {
    const was = declared.find((parameter) => parameter.name === name);
    const remembered = state.secretDefaults?.[name];
    if (sensitive && remembered !== undefined) secrets[name] = remembered;
    return {
      name,
      default: sensitive || (value === "" && was?.default === undefined) ? undefined : value,
      description: description === "" && was?.description === undefined ? undefined : description,
      sensitive: !sensitive && was?.sensitive === undefined ? undefined : sensitive,
    };
  });
  const reviewers = inOrder(
    live.reviewers,
    ({ id }) => id,
    (state.reviewers ?? []).map(({ id }) => id),
  );
  const { name, type, description, content, version, riskLevel } = live;
  return withoutUndefined({
    ...{ name, type, description, content, version, riskLevel },
    parameters: unlessNone(parameters, state.parameters),
    secretDefaults: Object.keys(secrets).length > 0 ? secrets : undefined,
    reviewers: unlessNone(reviewers, state.reviewers),
    protocol: state.protocol,
    enterpriseProjectId: state.enterpriseProjectId,
  });
}
