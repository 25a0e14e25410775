/** The script of a live step in the words of its declaration, so that a preview shows how it differs. */
import { MASK } from "../../client/mask";
import type { Step, StepParameter, StepScript } from "../../core/model";
import {
  DEFAULT_USER,
  TIMEOUT_SECONDS,
  type ParameterInput,
  type ParameterInputs,
  type ScriptInput,
} from "../../core/scriptFields";
import { sameExecutors } from "../../core/sameStep";
import type { LearnedScript } from "../../core/state";

/** What a program declares of a script. */
export interface ScriptWords {
  readonly script: ScriptInput;
  readonly parameters?: ParameterInputs | undefined;
  readonly executedBy?: string | undefined;
  readonly timeoutSeconds?: number | undefined;
  readonly executionServers: readonly string[];
}

/** What was declared and learned when the step was last applied; absent where it was another one. */
export interface RememberedScript {
  readonly words: ScriptWords;
  readonly secrets: ParameterInputs | undefined;
  readonly learned: LearnedScript;
}

/** The parameters whose values are given, and not left to the parameter store. */
export function literals(parameters: ParameterInputs): StepParameter[] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    typeof value === "string" ? [{ name, value }] : [],
  );
}

/**
 * A pin as it is seen: what COC has now, if the step has not begun and that is something else. What
 * has begun is history, and may have run another version.
 */
function seenPin(declared: string | undefined, now: string | undefined, step: Step) {
  return declared === undefined || step.status !== "WAITING" ? declared : now;
}

function seenReference(
  live: StepScript,
  step: Step,
  remembered: RememberedScript | undefined,
  now: LearnedScript,
): ScriptInput {
  const source = live.source === "PUBLIC" ? "public" : "custom";
  const declared = remembered?.words.script;
  if (remembered?.learned.scriptId !== live.id || declared?.source !== source) {
    return { source, id: live.id, version: live.version };
  }
  const { version, sha256 } = declared;
  const digest = sha256?.toLowerCase() === now.sha256 ? sha256 : now.sha256;
  return {
    ...declared,
    version: live.version === version ? seenPin(version, now.version, step) : live.version,
    sha256: seenPin(sha256, digest, step),
  };
}

function seenValue(
  { value, stored, hidden }: StepParameter,
  declared: ParameterInput | undefined,
): ParameterInput {
  if (stored) return { paramStore: stored };
  if (hidden) return typeof declared === "string" ? declared : MASK;
  return value ?? "";
}

/** What is left out and has its default stays left out. */
function seenDefault<T>(live: T, declared: T | undefined, usual: T): T | undefined {
  return declared === undefined && live === usual ? undefined : live;
}

function unlessEmpty(values: ParameterInputs, declared: ParameterInputs | undefined) {
  return declared === undefined && Object.keys(values).length === 0 ? undefined : values;
}

/**
 * @param now what COC has of the script
 * @returns the arguments that would give what is there, the secret ones apart
 */
export function observedScript(
  step: Step,
  live: StepScript,
  remembered: RememberedScript | undefined,
  now: LearnedScript,
): { readonly words: ScriptWords; readonly secrets: ParameterInputs | undefined } {
  const words = remembered?.words;
  const open = words?.parameters;
  const secret = remembered?.secrets;
  const seen = (declared: ParameterInputs | undefined, isIt: (name: string) => boolean) =>
    Object.fromEntries(
      live.parameters
        .filter(({ name }) => isIt(name))
        .map((parameter) => [parameter.name, seenValue(parameter, declared?.[parameter.name])]),
    );
  const isSecret = (name: string) => secret !== undefined && name in secret;
  const same = remembered && sameExecutors(live.executors, remembered.learned.executors);
  return {
    words: {
      script: seenReference(live, step, remembered, now),
      parameters: unlessEmpty(
        seen(open, (name) => !isSecret(name)),
        open,
      ),
      executedBy: seenDefault(live.executedBy, words?.executedBy, DEFAULT_USER),
      timeoutSeconds: seenDefault(
        live.timeoutSeconds,
        words?.timeoutSeconds,
        TIMEOUT_SECONDS.default,
      ),
      executionServers: same
        ? remembered.words.executionServers
        : live.executors.map(({ id }) => id),
    },
    secrets: unlessEmpty(seen(secret, isSecret), secret),
  };
}
