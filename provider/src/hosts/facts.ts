/**
 * What policies know of the services. Each thing is asked for once per process, within a deadline;
 * what could not be had stays so, or a preview of many resources would wait for each of them.
 */
import { isGone, MgcError } from "../client/errors";
import type { CocScriptDetail, CocScriptSummary, CocVerdict } from "../core/cocScript";
import type { ExecutionServer, ScriptSource, Workflow } from "../core/model";
import { contentDigest } from "../resources/script/scripts";
import { connectClients } from "./connect";
import { readSettings } from "./settings";
import type { Environment, ReadConfig } from "./settingSource";

export type { CocScriptDetail, CocScriptSummary, CocVerdict } from "../core/cocScript";

/** A script with the digest of its content. */
export interface ScriptWithDigest extends CocScriptDetail {
  /** Lower-case hex, as steps pin it. */
  readonly sha256: string;
}

export interface FactSource {
  /** Where it asks; `coc` is absent where nothing says how to reach it. */
  readonly endpoints: { readonly mgc: string; readonly coc?: string };
  /** Undefined: the service says that there is none. */
  readonly workflow: (id: string) => Promise<Workflow | undefined>;
  /** The workflow as it is now, for somebody who knows that what was read is too old. */
  readonly workflowNow: (id: string) => Promise<Workflow | undefined>;
  readonly executionServers: (workflowId: string) => Promise<readonly ExecutionServer[]>;
  /** Undefined: COC has none of this id. */
  readonly script: (source: ScriptSource, id: string) => Promise<ScriptWithDigest | undefined>;
  /** The scripts with exactly this name. */
  readonly scriptsNamed: (
    source: ScriptSource,
    name: string,
  ) => Promise<readonly CocScriptSummary[]>;
  readonly cocVerdict: (content: string) => Promise<CocVerdict>;
}

export interface FactOptions {
  /** Seconds within which a thing must have been read, all attempts together. Default: 60. */
  readonly deadlineSeconds?: number;
}

/** What was asked for did not come in time. */
export class DeadlineError extends MgcError {
  constructor(what: string, seconds: number) {
    super(
      `read ${what}: no answer within ${String(seconds)} s, all attempts together. Check that the service is reachable from here, and try again`,
    );
  }
}

/** @throws {DeadlineError} when the time is over; the timer keeps no process alive */
async function within<T>(seconds: number, what: string, reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineError(what, seconds));
    }, seconds * 1000);
    timer.unref();
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks once for each key, and keeps the answer, also if it is a failure. */
class Asked<T> {
  readonly #answers = new Map<string, Promise<T>>();

  get(key: string, read: () => Promise<T>): Promise<T> {
    const answer = this.#answers.get(key) ?? read();
    this.#answers.set(key, answer);
    return answer;
  }

  forget(key: string): void {
    this.#answers.delete(key);
  }
}

/**
 * @param env the environment; settings there come first
 * @param config reads the stack's configuration
 */
export function factSource(
  env: Environment,
  config: ReadConfig,
  { deadlineSeconds = 60 }: FactOptions = {},
): { readonly facts: FactSource } | { readonly problems: readonly string[] } {
  const result = readSettings(env, config);
  if ("problems" in result) return { problems: result.problems };
  const { settings } = result;
  const { workflows, scripts } = connectClients(settings);
  const asked = {
    workflows: new Asked<Workflow | undefined>(),
    servers: new Asked<readonly ExecutionServer[]>(),
    scripts: new Asked<ScriptWithDigest | undefined>(),
    named: new Asked<readonly CocScriptSummary[]>(),
    verdicts: new Asked<CocVerdict>(),
  };
  const timed = <T>(what: string, read: () => Promise<T>) => within(deadlineSeconds, what, read());

  const workflow = (id: string) =>
    asked.workflows.get(id, () =>
      timed(`workflow ${id}`, async () => {
        try {
          return await workflows.get(id);
        } catch (error) {
          if (isGone(error)) return undefined;
          throw error;
        }
      }),
    );
  const coc = "endpoint" in settings.coc ? { coc: settings.coc.endpoint } : {};
  return {
    facts: {
      endpoints: { mgc: settings.endpoint, ...coc },
      workflow,
      workflowNow: (id) => {
        asked.workflows.forget(id);
        return workflow(id);
      },
      executionServers: (id) =>
        asked.servers.get(id, () =>
          timed(`execution servers of workflow ${id}`, () => workflows.executionServers(id)),
        ),
      script: (source, id) =>
        asked.scripts.get(`${source}\n${id}`, () =>
          timed(`script ${id}`, async () => {
            const found = await scripts().get(source, id);
            return found && { ...found, sha256: contentDigest(found.content) };
          }),
        ),
      scriptsNamed: (source, name) =>
        asked.named.get(`${source}\n${name}`, () =>
          timed(`scripts named "${name}"`, async () => {
            const listed = await scripts().list(source, { name });
            return listed.filter((script) => script.name === name);
          }),
        ),
      cocVerdict: (content) =>
        asked.verdicts.get(content, () =>
          timed("COC's check of a script", async () => scripts().checkRisk(content)),
        ),
    },
  };
}
