/** Looks up what a script step refers to, as far as it is known: existence and shape, nothing else. */
import { isDeepStrictEqual } from "node:util";
import { sourceNamed, type CocScriptDetail } from "../../core/cocScript";
import type { RawInputs } from "../../core/inputIssues";
import { refusalSentences } from "../../core/refusal";
import { definedParameters, openSecrets } from "../../core/scriptRules";
import { isUnknown } from "../../core/unknown";
import type { Session } from "../lifecycle";
import { known } from "../references";
import { findScriptId, findServer } from "./scriptSteps";

/** The arguments of a step that refer to something. */
const REFERRING = ["script", "parameters", "secretParameters", "executionServers"];

function objectOf(value: unknown): RawInputs {
  return typeof value === "object" && value !== null ? (value as RawInputs) : {};
}

/** Whether the references are those that were looked up when they were new. */
function unchanged(before: RawInputs | undefined, now: RawInputs): boolean {
  return before !== undefined && REFERRING.every((key) => isDeepStrictEqual(before[key], now[key]));
}

type Lookup = { readonly script: CocScriptDetail } | { readonly problem: string } | undefined;

/** @returns undefined where the reference is not known yet */
async function lookUp(session: Session, reference: RawInputs): Promise<Lookup> {
  const { source: word } = reference;
  const [id, name] = [known(reference.id), known(reference.name)];
  if ((word !== "public" && word !== "custom") || (id === undefined) === (name === undefined)) {
    return undefined;
  }
  const source = sourceNamed(word);
  const found = await findScriptId(session, { source, id, name });
  if ("problem" in found) return found;
  const script = await session.scripts.get(source, found.found);
  return script
    ? { script }
    : {
        problem: `COC has no ${word} script with the id "${found.found}" (MGC010 script-available); the COC console shows the id, and listScripts finds it by its name`,
      };
}

function parameterProblems(step: RawInputs, path: string, script: CocScriptDetail): string[] {
  const open = Object.keys(objectOf(step.parameters)).filter(
    (name) => typeof objectOf(step.parameters)[name] === "string",
  );
  const names = [
    ...Object.keys(objectOf(step.parameters)),
    ...Object.keys(objectOf(step.secretParameters)),
  ];
  const reference = { source: script.source, id: script.id, parameters: names };
  const facts = {
    name: script.name,
    version: script.version,
    parameters: script.parameters.map(({ name }) => name),
  };
  const stepName = known(step.name) ?? "(its name is not known yet)";
  return [
    ...refusalSentences(definedParameters(stepName, reference, facts)),
    ...openSecrets(`${path}parameters`, open, script),
  ];
}

/**
 * What is wrong with the references of a script step, as sentences.
 * @param path of the step within the inputs: `steps[1].`, or empty
 * @param before the step as it was declared before, if it was
 */
export async function scriptProblems(
  session: Session,
  workflowId: string | undefined,
  path: string,
  before: RawInputs | undefined,
  step: RawInputs,
): Promise<string[]> {
  if (unchanged(before, step)) return [];
  const problems: string[] = [];
  const looked = await lookUp(session, objectOf(step.script));
  if (looked && "problem" in looked) problems.push(`${path}script: ${looked.problem}`);
  if (looked && "script" in looked) problems.push(...parameterProblems(step, path, looked.script));
  const references = Array.isArray(step.executionServers) ? step.executionServers : [];
  const sought = (references as unknown[]).some((reference) => !isUnknown(reference));
  if (workflowId === undefined || !sought) return problems;
  const servers = await session.executionServers.get(workflowId);
  (references as unknown[]).forEach((reference, i) => {
    const text = known(reference);
    const found = text === undefined ? undefined : findServer(text, servers);
    if (found && "problem" in found) {
      problems.push(`${path}executionServers[${String(i)}]: ${found.problem}`);
    }
  });
  return problems;
}
