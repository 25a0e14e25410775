/**
 * What policies know of the services, read by themselves: they are a control of their own and don't
 * trust what the program under review says. Reads that failed stay failed, so that a preview of many
 * resources waits for a service that is down only once.
 */
import type { CocVerdict } from "../client/verdict";
import { isGone, MgcError } from "../client/errors";
import { COC, MGC, type Service } from "../client/service";
import type { CocScriptDetail, CocScriptSummary } from "../core/cocScript";
import type { ExecutionServer, ScriptSource, Workflow } from "../core/model";
import { OnceEach } from "../resources/onceEach";
import { contentDigest, Scripts } from "../resources/script/scripts";
import { connectClients, type Clients } from "./connect";
import type { Environment, ReadConfig } from "./settingSource";
import { readSettings, SettingsError, type Settings } from "./settings";

export { MgcError } from "../client/errors";
export type { CocCommand, CocVerdict } from "../client/verdict";
export type { CocScriptDetail, CocScriptSummary, ScriptParameter } from "../core/cocScript";
export type {
  ExecutionServer,
  ScriptSource,
  Stage,
  Status,
  Step,
  StepScript,
  Workflow,
} from "../core/model";

/** A script with the SHA-256 of its content in lower-case hex, as steps pin it. */
export interface ScriptFact extends CocScriptDetail {
  readonly sha256: string;
}

/**
 * Each thing is asked for once per process, within a deadline. What can't be read rejects with an
 * MgcError; undefined means that the service says definitely that there is none.
 */
export interface FactSource {
  /** Where it asks, for lists of allowed ones; no `coc`: nothing says where that is. */
  readonly endpoints: { readonly mgc: string; readonly coc?: string };
  readonly workflow: (id: string) => Promise<Workflow | undefined>;
  /**
   * The workflow as it is now, for somebody who knows that what was read is too old; from then on
   * `workflow` gives it too.
   */
  readonly workflowNow: (id: string) => Promise<Workflow | undefined>;
  /** The servers that may execute the workflow's scripts. */
  readonly executionServers: (workflowId: string) => Promise<readonly ExecutionServer[]>;
  readonly script: (source: ScriptSource, id: string) => Promise<ScriptFact | undefined>;
  /** The scripts with exactly this name. */
  readonly scriptsNamed: (
    source: ScriptSource,
    name: string,
  ) => Promise<readonly CocScriptSummary[]>;
  /** COC's own verdict on a content. */
  readonly cocVerdict: (content: string) => Promise<CocVerdict>;
}

/** Seconds that one fact may take unless it is said. */
const DEADLINE_SECONDS = 60;

/** Calls back after so many seconds, unless what it returns is called before. */
export type Timer = (seconds: number, ring: () => void) => () => void;

export interface FactOptions {
  /** Seconds that one fact may take, with all its pages and attempts; by default 60. */
  readonly deadlineSeconds?: number;
  /** Measures the deadline; by default one that doesn't keep the process alive. */
  readonly timer?: Timer;
}

/** A fact did not come in time. */
class DeadlineError extends MgcError {
  constructor(action: string, seconds: number, { name, endpointSetting }: Service) {
    super(
      `${action}: no usable answer of ${name} within ${String(seconds)} s, with all attempts. Check ${endpointSetting}, the network and the proxy settings, then run again.`,
    );
  }
}

const realTimer: Timer = (seconds, ring) => {
  const timer = setTimeout(ring, seconds * 1000);
  timer.unref();
  return () => {
    clearTimeout(timer);
  };
};

/** Gives each key the outcome of its first reading, also where that is a failure. */
function remembered<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const outcomes = new OnceEach(async (key): Promise<PromiseSettledResult<T>> => {
    try {
      return { status: "fulfilled", value: await read(key) };
    } catch (reason) {
      return { status: "rejected", reason };
    }
  });
  return async (key) => {
    const outcome = await outcomes.get(key);
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  };
}

/** Workflows as they were when somebody first asked, and as they are now. */
class WorkflowFacts {
  readonly #read: (id: string) => Promise<Workflow | undefined>;
  readonly #first: (id: string) => Promise<Workflow | undefined>;
  readonly #latest = new Map<string, Promise<Workflow | undefined>>();
  readonly #failed = new Map<string, Promise<Workflow | undefined>>();
  /** Readings on their way, and those that begin behind them. */
  readonly #running = new Map<string, Promise<Workflow | undefined>>();
  readonly #next = new Map<string, Promise<Workflow | undefined>>();

  constructor(read: (id: string) => Promise<Workflow | undefined>) {
    this.#read = read;
    this.#first = remembered(read);
  }

  get(id: string): Promise<Workflow | undefined> {
    return this.#latest.get(id) ?? this.#running.get(id) ?? this.#first(id);
  }

  /** From a reading that begins after the question; those who ask meanwhile share the next one. */
  now(id: string): Promise<Workflow | undefined> {
    const next = this.#next.get(id);
    if (next) return next;
    const running = this.#running.get(id);
    if (!running) return this.#start(id);
    const start = () => {
      this.#next.delete(id);
      return this.#start(id);
    };
    const waiting = running.then(start, start);
    this.#next.set(id, waiting);
    return waiting;
  }

  #start(id: string): Promise<Workflow | undefined> {
    const failed = this.#failed.get(id);
    if (failed) return failed;
    const answer = this.#read(id);
    this.#running.set(id, answer);
    const end = (outcomes: Map<string, Promise<Workflow | undefined>>) => () => {
      this.#running.delete(id);
      outcomes.set(id, answer);
    };
    answer.then(end(this.#latest), end(this.#failed));
    return answer;
  }
}

/** Facts about workflows and scripts, each read once. */
function connected(settings: Settings, clients: Clients, options: FactOptions): FactSource {
  const { deadlineSeconds = DEADLINE_SECONDS, timer = realTimer } = options;
  const scripts = new Scripts(clients.scripts);

  async function within<T>(service: Service, action: string, read: () => Promise<T>): Promise<T> {
    let stop: () => void = () => undefined;
    const late = new Promise<never>((_resolve, reject) => {
      stop = timer(deadlineSeconds, () => {
        reject(new DeadlineError(action, deadlineSeconds, service));
      });
    });
    try {
      return await Promise.race([read(), late]);
    } finally {
      stop();
    }
  }

  const workflows = new WorkflowFacts((id) =>
    within(MGC, `read workflow ${id}`, async () => {
      try {
        return await clients.workflows.get(id);
      } catch (error) {
        if (isGone(error)) return undefined;
        throw error;
      }
    }),
  );
  const servers = remembered((id) =>
    within(MGC, `list execution servers of workflow ${id}`, () =>
      clients.workflows.executionServers(id),
    ),
  );
  const details = remembered((key) => {
    const [source, id] = JSON.parse(key) as [ScriptSource, string];
    return within(COC, `read script ${id}`, async () => {
      const script = await scripts.get(source, id);
      return script && { ...script, sha256: contentDigest(script.content) };
    });
  });
  const named = remembered((key) => {
    const [source, name] = JSON.parse(key) as [ScriptSource, string];
    return within(COC, `find script "${name}"`, () => scripts.named(source, name));
  });
  const verdicts = remembered((content) =>
    within(COC, "check a script's content for high-risk commands", async () =>
      clients.scripts().checkRisk(content),
    ),
  );

  const { endpoint: mgc, coc } = settings;
  return {
    endpoints: "problem" in coc ? { mgc } : { mgc, coc: coc.endpoint },
    workflow: (id) => workflows.get(id),
    workflowNow: (id) => workflows.now(id),
    executionServers: servers,
    script: (source, id) => details(JSON.stringify([source, id])),
    scriptsNamed: (source, name) => named(JSON.stringify([source, name])),
    cocVerdict: verdicts,
  };
}

/**
 * @param env the environment; settings there come first
 * @param config reads the stack's configuration
 * @returns everything that is missing or wrong, where there is something
 */
export function factSource(
  env: Environment,
  config: ReadConfig,
  options: FactOptions = {},
): { readonly facts: FactSource } | { readonly problems: readonly string[] } {
  const result = readSettings(env, config);
  if ("problems" in result) return result;
  try {
    return { facts: connected(result.settings, connectClients(result.settings), options) };
  } catch (error) {
    if (error instanceof SettingsError) return { problems: [error.message] };
    throw error;
  }
}
