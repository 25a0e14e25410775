/**
 * What a resource was declared as in the run before, which `check` hands on beside the inputs. A
 * policy sees only the new inputs: without this it would take a rename for an insertion, a step
 * that goes for somebody else's, and an old declaration for an edit. It may only silence an alarm
 * where the live workflow has the very item; the write gate doesn't look at it.
 */
import { createHash } from "node:crypto";
import { secretKeys } from "./secrets";

type Props = Readonly<Record<string, unknown>>;

/** The input under which it stands. */
export const LAST_DECLARED = "lastDeclared";

/** Words of the declaration before; those that were secret are left out. */
export interface LastDeclared {
  readonly workflowId?: string;
  readonly stage?: string;
  readonly name?: string;
  readonly before?: string;
  readonly after?: string;
  /** Names of the inline steps. */
  readonly steps?: readonly string[];
  /** Of everything that was declared and is no secret. */
  readonly digest: string;
}

/** The key of a step's name. */
const STEP = "step";

const WORDS = ["workflowId", "stage", "name", "before", "after"];

function open(props: Props, secrets: readonly string[]): Props {
  const hidden = ["__provider", "secretInputs", LAST_DECLARED, ...secrets];
  return Object.fromEntries(Object.entries(props).filter(([key]) => !hidden.includes(key)));
}

/** JSON with sorted keys and without what is undefined: the same for the same declaration. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}

function digestOf(shown: Props): string {
  const text = JSON.stringify(canonical(shown));
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}

/** A digest of everything in the inputs that is no secret; a secret's could be guessed from it. */
export function declarationDigest(props: Props): string {
  return digestOf(open(props, secretKeys(props)));
}

/**
 * @param olds the inputs of the run before
 * @param news what has become secret since then is left out too
 */
export function lastDeclared(olds: Props, news: Props): LastDeclared {
  const shown = open(olds, [...secretKeys(olds), ...secretKeys(news)]);
  const words = WORDS.map((key) => [key, shown[key]]).filter(
    ([, value]) => typeof value === "string",
  );
  const names = Array.isArray(shown.steps)
    ? (shown.steps as unknown[]).map((step) => (step as { name?: unknown } | null)?.name)
    : undefined;
  return {
    ...Object.fromEntries(words),
    ...(names ? { steps: names.filter((name) => typeof name === "string") } : {}),
    digest: digestOf(shown),
  } as LastDeclared;
}

/** As an input: on one line, because a preview shows it where it is new. */
export function lastDeclaredText({ steps, ...words }: LastDeclared): string {
  const text = new URLSearchParams(words);
  for (const step of steps ?? []) text.append(STEP, step);
  // That there are no steps, and that they are not told, are two things.
  if (steps?.length === 0) text.append(STEP, "");
  return text.toString();
}

/** Reads the input back; undefined for what is none. */
export function readLastDeclared(text: unknown): LastDeclared | undefined {
  if (typeof text !== "string") return undefined;
  const read = new URLSearchParams(text);
  const digest = read.get("digest");
  if (digest === null) return undefined;
  const words = [...read].filter(([key]) => WORDS.includes(key));
  const steps = read.has(STEP) ? { steps: read.getAll(STEP).filter((name) => name !== "") } : {};
  return { ...Object.fromEntries(words), ...steps, digest };
}
