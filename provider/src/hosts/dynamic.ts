/**
 * Pulumi's dynamic provider host calls these through the bridge of the sdk. Lifecycles in, tokens
 * and failures of the engine out; one session serves every resource of the process.
 */
import { OPERATION_SECONDS, withinDeadline } from "../client/deadline";
import { MgcError } from "../client/errors";
import type { Kind } from "../core/kinds";
import type { RawInputs } from "../core/inputIssues";
import { NewerStateError } from "../core/state";
import { PartialError, reasonOf } from "../resources/failure";
import type { Saved, Session } from "../resources/lifecycle";
import { lifecycles } from "../resources/registry";
import { connect } from "./connect";
import { LAST_DECLARED, lastDeclared, lastDeclaredText } from "./lastDeclared";
import { masked, secretProblems, secretTexts } from "./secrets";
import { readSettings, SettingsError, type SettingsResult } from "./settings";

/** What the host hands to `configure`. */
interface ConfigureRequest {
  readonly config: { get(key: string): string | undefined };
}

type Props = Readonly<Record<string, unknown>>;

/** Inputs that belong to the host, not to the resource. */
const HOST_KEYS = ["__provider", "secretInputs", LAST_DECLARED];

let settings: SettingsResult = readSettings(process.env, () => undefined);
let session: Session | undefined;
/** Every secret text that this process was given; what is said belongs to no single call. */
const met = new Set<string>();

/** The resource's own part of what the engine handed over. */
function own(props: Props): RawInputs {
  return Object.fromEntries(Object.entries(props).filter(([key]) => !HOST_KEYS.includes(key)));
}

/** Puts the host's part back, so that the engine sees the same inputs again. */
function whole(saved: Saved, props: Props): Props {
  const { secretInputs } = props;
  return secretInputs === undefined ? saved : { ...saved, secretInputs };
}

function open(): Session {
  if ("problems" in settings) throw new SettingsError(settings.problems);
  session ??= connect(settings.settings, (message) => {
    console.log(masked(message, [...met]));
  });
  return session;
}

/** The secret texts of a call, which messages of this process never show from now on. */
function secretsOf(props: Props): string[] {
  const secrets = secretTexts(props);
  for (const secret of secrets) met.add(secret);
  return secrets;
}

/** What the engine shows and nothing more: no stack, and no text of a secret input. */
class ShownError extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }

  /** The host prints `${error}: ${error.stack}`; the message is to stand there once. */
  override toString(): string {
    return "MgC";
  }
}

/** Keeps a half-made item in state; the engine shows the reasons and lets the next run complete it. */
class InitError extends ShownError {
  constructor(
    readonly id: string,
    readonly properties: Props,
    readonly reasons: readonly string[],
  ) {
    super(reasons.join("\n"));
  }
}

/** A call of the engine has its time; nothing else ends it, as the engine can't take it back. */
function inTime<T>(action: () => Promise<T>): Promise<T> {
  return withinDeadline(OPERATION_SECONDS, Date.now, action);
}

/** Runs a call of the engine and turns every failure into one that may be shown. */
async function shown<T>(props: Props, action: () => Promise<T>): Promise<T> {
  const secrets = secretsOf(props);
  try {
    return await inTime(action);
  } catch (error) {
    if (error instanceof PartialError) {
      const reasons = error.reasons.map((reason) => masked(reason, secrets));
      throw new InitError(error.id, whole(error.saved, props), reasons);
    }
    const expected = error instanceof MgcError || error instanceof NewerStateError;
    const message = expected ? error.message : `unexpected: ${reasonOf(error)}`;
    throw new ShownError(masked(message, secrets));
  }
}

/** Reads the settings; synchronous, because the host doesn't wait for it before every call. */
function configure(request: ConfigureRequest): void {
  settings = readSettings(process.env, (key) => request.config.get(key));
}

/** Everything that is wrong with the inputs, at once. */
async function check(kind: Kind, olds: Props, news: Props) {
  const lifecycle = lifecycles[kind];
  const inputs = own(news);
  const secrets = secretsOf(news);
  const reasons = [...lifecycle.shape(inputs), ...secretProblems(news)];
  if ("problems" in settings) {
    reasons.push(...settings.problems);
  } else {
    const before = Object.keys(olds).length > 0 ? own(olds) : undefined;
    try {
      reasons.push(...(await inTime(() => lifecycle.references(open(), before, inputs))));
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  // A failure that names its property makes the engine print the value, a secret one too.
  const failures = reasons.map((reason) => ({ property: "", reason: masked(reason, secrets) }));
  return { inputs: remembering(kind, news, olds), failures };
}

/** The inputs with what policies have to know of the declaration before them; no program tells it. */
function remembering(kind: Kind, inputs: Props, olds: Props): Props {
  const known = kind !== "cocScript" && Object.keys(olds).length > 0;
  if (known) return { ...inputs, [LAST_DECLARED]: lastDeclaredText(lastDeclared(olds, inputs)) };
  if (!(LAST_DECLARED in inputs)) return inputs;
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== LAST_DECLARED));
}

async function read(kind: Kind, id: string, props: Props) {
  const seen = await lifecycles[kind].read(open(), own(props));
  if (!seen) return { id: "", props: {} };
  const inputs = whole(seen.inputs, props);
  return { id, props: whole(seen.saved, props), inputs: remembering(kind, inputs, inputs) };
}

/** What the host calls for one kind of resource. */
export function provider(kind: Kind) {
  const lifecycle = lifecycles[kind];
  return {
    configure,
    check: (olds: Props, news: Props) => check(kind, olds, news),
    diff: (_id: string, olds: Props, news: Props) =>
      shown(news, () => lifecycle.diff(open(), own(olds), own(news))),
    create: (inputs: Props) =>
      shown(inputs, async () => {
        const { id, saved } = await lifecycle.create(open(), own(inputs));
        return { id, outs: whole(saved, inputs) };
      }),
    read: (id: string, props: Props) => shown(props, () => read(kind, id, props)),
    update: (_id: string, olds: Props, news: Props) =>
      shown(news, async () => ({
        outs: whole(await lifecycle.update(open(), own(olds), own(news)), news),
      })),
    delete: (_id: string, props: Props) => shown(props, () => lifecycle.delete(open(), own(props))),
  };
}
