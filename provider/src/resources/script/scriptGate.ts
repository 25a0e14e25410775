/** Whether script steps may be written now, by what COC has of their scripts. */
import type { CocScriptDetail } from "../../core/cocScript";
import type { NewStep, Step } from "../../core/model";
import { refusalSentences } from "../../core/refusal";
import { scriptRisk } from "../../core/riskRefusal";
import type { ScriptInput } from "../../core/scriptFields";
import { openSecrets, scriptStepRefusals } from "../../core/scriptRules";
import type { Session } from "../lifecycle";
import { judgedScript, scriptFacts } from "./scripts";
import type { ResolvedStep } from "./scriptSteps";

/** Why a step may not be written now, as sentences. */
export type ScriptGate = (step: NewStep) => string[];

/**
 * Reads what the gate has to know about the scripts of these steps, and gives the gate: MGC009
 * (parameters), MGC010, MGC011, MGC012 (belongs), and no sensitive value in the open.
 * @param steps those that are about to be written
 * @param keeps whether the write leaves the script alone: its content is not judged then, else what
 * a step has had for long would block every change of its name
 */
export async function scriptGate(
  session: Session,
  workflowId: string,
  steps: readonly ResolvedStep[],
  keeps: (step: ResolvedStep) => boolean = () => false,
): Promise<ScriptGate> {
  const scripts = steps.filter(({ declared }) => declared !== undefined);
  const servers = scripts.length === 0 ? [] : await session.executionServers.get(workflowId);
  const refusals = new Map<NewStep, string[]>();
  for (const step of scripts) {
    const { script, declared } = step;
    if (!script || !declared) continue;
    const { source, sha256, version } = declared;
    const detail = await session.scripts.get(source, script.id);
    const reference = { source, id: script.id, version, sha256 };
    const rules = scriptStepRefusals(
      step.name,
      { ...reference, parameters: script.parameters.map(({ name }) => name) },
      detail && scriptFacts(detail),
      script.executors.map(({ id }) => id),
      servers.map(({ id }) => id),
    );
    const risk = detail && !keeps(step) ? await riskOf(session, step.name, detail) : [];
    const open = detail ? openSecrets("parameters", declared.openParameters, detail) : [];
    refusals.set(step, [
      ...refusalSentences([...rules, ...risk]),
      ...open.map((sentence) => `step "${step.name}", ${sentence}`),
    ]);
  }
  return (step) => refusals.get(step) ?? [];
}

async function riskOf(session: Session, step: string, detail: CocScriptDetail) {
  const script = judgedScript(detail);
  return scriptRisk(step, script, await session.judgeRisk(script));
}

/**
 * Whether a step that has not begun gets other pins. They are judged like a write, also where none
 * follows: what a step holds may be as declared, and the script in COC something else.
 */
export function isRepinned(
  live: Step | undefined,
  was: ScriptInput | undefined,
  is: ScriptInput | undefined,
): boolean {
  if (live?.status !== "WAITING" || !was || !is) return false;
  return was.version !== is.version || was.sha256 !== is.sha256;
}
