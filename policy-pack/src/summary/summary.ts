/** What a run planned or did, what it violated and why it failed: the event log, sorted. */
import type { EventLog, RunEvent } from "./events";

/**
 * - blocked: a mandatory policy was violated
 * - failed: it ended, for another reason, before all was judged
 * - unfinished: the engine was killed
 * - unjudged: it went through, without a policy pack
 */
export type Outcome = "blocked" | "failed" | "unfinished" | "unjudged" | "warned" | "passed";

export interface ResourceName {
  readonly type: string;
  readonly name: string;
}

export interface Change extends ResourceName {
  readonly sign: "+" | "~" | "-" | "+-";
}

export interface Violation {
  readonly policy: string;
  readonly mandatory: boolean;
  readonly message: string;
}

export interface Violations {
  readonly resource: ResourceName;
  /** Mandatory ones first. */
  readonly violations: readonly Violation[];
}

export interface Summary {
  readonly operation: "preview" | "update";
  readonly outcome: Outcome;
  readonly complete: boolean;
  readonly packs: readonly { readonly name: string; readonly version: string }[];
  /** By the engine's word for the operation. They count all resources, the stack too. */
  readonly totals: readonly (readonly [operation: string, count: number])[];
  /** Of MgC's resources only. */
  readonly changes: readonly Change[];
  /** By resource; those with mandatory ones first. */
  readonly violations: readonly Violations[];
  readonly errors: readonly { readonly resource?: ResourceName; readonly message: string }[];
}

const SIGNS: Readonly<Record<string, Change["sign"]>> = {
  create: "+",
  update: "~",
  delete: "-",
  replace: "+-",
  "create-replacement": "+-",
  "delete-replaced": "+-",
};

/** As dynamic resources and as those of a plugin: `pulumi-nodejs:dynamic/mgc:CocScript`, `mgc:index:CocScript`. */
const OURS = /(^|\/)mgc:/;

/** What the engine adds when policies stopped the run. */
const CONSEQUENCE = /^(preview|update) failed$/;

const ORDER = ["create", "update", "replace", "delete", "import", "read", "same"];

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME` */
function resourceOf(urn: string): ResourceName & { readonly token: string } {
  const [, , types = "", ...name] = urn.split("::");
  const token = types.split("$").at(-1) ?? "";
  return { token, type: token.split(":").at(-1) ?? "", name: name.join("::") };
}

function named(urn: string): ResourceName {
  const { type, name } = resourceOf(urn);
  return { type, name };
}

type EventOf<K extends RunEvent["kind"]> = Extract<RunEvent, { kind: K }>;

function only<K extends RunEvent["kind"]>(events: readonly RunEvent[], kind: K): EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.kind === kind);
}

/** One per resource: a replacement consists of several steps. */
function changesOf(steps: readonly EventOf<"step">[]): Change[] {
  const signs = new Map<string, Change["sign"]>();
  for (const { urn, operation } of steps) {
    const sign = SIGNS[operation];
    if (sign !== undefined && OURS.test(resourceOf(urn).token)) signs.set(urn, sign);
  }
  return [...signs]
    .sort(([a], [b]) => compare(a, b))
    .map(([urn, sign]) => ({ sign, ...named(urn) }));
}

function violationsOf(events: readonly EventOf<"violation">[]): Violations[] {
  const byUrn = new Map<string, Map<string, Violation>>();
  for (const { urn, policy, mandatory, message } of events) {
    const violations = byUrn.get(urn) ?? new Map<string, Violation>();
    byUrn.set(urn, violations);
    const key = JSON.stringify([mandatory ? 0 : 1, policy, message]);
    violations.set(key, { policy, mandatory, message });
  }
  const sorted = [...byUrn].map(([urn, violations]) => {
    const keys = [...violations].sort(([a], [b]) => compare(a, b));
    return { urn, resource: named(urn), violations: keys.map(([, violation]) => violation) };
  });
  const rank = ({ violations }: Violations) => (violations[0]?.mandatory ? 0 : 1);
  return sorted
    .sort((a, b) => rank(a) - rank(b) || compare(a.urn, b.urn))
    .map(({ resource, violations }) => ({ resource, violations }));
}

function errorsOf(events: readonly EventOf<"error">[], blocked: boolean): Summary["errors"] {
  const distinct = new Map<string, EventOf<"error">>();
  for (const event of events) {
    if (blocked && CONSEQUENCE.test(event.message)) continue;
    distinct.set(JSON.stringify([event.urn, event.message]), event);
  }
  return [...distinct]
    .sort(([a], [b]) => compare(a, b))
    .map(([, { urn, message }]) => (urn === "" ? { message } : { resource: named(urn), message }));
}

/** The path that stands in the name of a local pack says nothing: `mgc|local|/builds/policy/…`. */
function packsOf(packs: Readonly<Record<string, string>>): Summary["packs"] {
  return Object.entries(packs)
    .map(([name, version]) => ({ name: name.split("|")[0] ?? name, version }))
    .sort((a, b) => compare(a.name, b.name));
}

function totalsOf(changes: Readonly<Record<string, number>>): Summary["totals"] {
  const place = (operation: string) =>
    ORDER.includes(operation) ? ORDER.indexOf(operation) : ORDER.length;
  return Object.entries(changes)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => place(a) - place(b) || compare(a, b));
}

export function summarise({ events, complete }: EventLog): Summary {
  const totals = only(events, "totals").at(-1);
  const steps = only(events, "step");
  const violated = only(events, "violation");
  const blocked = violated.some(({ mandatory }) => mandatory);
  const errors = errorsOf(only(events, "error"), blocked);
  const packs = packsOf(totals?.packs ?? {});
  const outcome = ((): Outcome => {
    if (blocked) return "blocked";
    if (!complete) return "unfinished";
    if (errors.length > 0 || totals === undefined) return "failed";
    if (violated.length > 0) return "warned";
    return packs.length > 0 ? "passed" : "unjudged";
  })();
  const preview = totals?.preview ?? steps.every(({ planning }) => planning);
  return {
    operation: preview ? "preview" : "update",
    outcome,
    complete,
    packs,
    totals: totalsOf(totals?.changes ?? {}),
    changes: changesOf(steps.filter(({ phase }) => phase === (preview ? "begun" : "done"))),
    violations: violationsOf(violated),
    errors,
  };
}
