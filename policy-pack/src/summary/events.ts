/** The engine's event log of one run: a JSON object per line, of which only what a summary needs is read. */
import { z } from "zod";

export type RunEvent =
  | {
      readonly kind: "violation";
      readonly urn: string;
      readonly policy: string;
      readonly mandatory: boolean;
      readonly message: string;
    }
  | {
      readonly kind: "step";
      readonly urn: string;
      readonly operation: string;
      /** A step of an update is begun first; in a preview both come at once. */
      readonly phase: "begun" | "done";
      /** Whether nothing was carried out. */
      readonly planning: boolean;
    }
  | { readonly kind: "error"; readonly urn: string; readonly message: string }
  | {
      readonly kind: "totals";
      readonly preview: boolean;
      readonly changes: Readonly<Record<string, number>>;
      /** The packs that judged, by name, with their versions. */
      readonly packs: Readonly<Record<string, string>>;
    };

export interface EventLog {
  readonly events: readonly RunEvent[];
  /** Whether the engine came to its end; it didn't if it was killed. */
  readonly complete: boolean;
}

/** The file is not an event log. */
export class EventLogError extends Error {
  override readonly name = "EventLogError";
}

// eslint-disable-next-line no-control-regex -- colours are control characters
const COLOURS = /\u001b\[[\d;?]*[A-Za-z]|<\{%[^%]*%\}>/g;

const text = z.string().transform((value) => value.replaceAll(COLOURS, "").trimEnd());
const urn = z.string().default("");
const stepEvent = z.object({
  metadata: z.object({ op: z.string(), urn: z.string() }),
  planning: z.boolean().default(false),
});

const line = z.object({
  sequence: z.number(),
  policyEvent: z
    .object({
      resourceUrn: urn,
      policyName: z.string(),
      enforcementLevel: z.string(),
      message: text,
    })
    .optional(),
  resourcePreEvent: stepEvent.optional(),
  resOutputsEvent: stepEvent.optional(),
  diagnosticEvent: z.object({ urn, severity: z.string(), message: text }).optional(),
  summaryEvent: z
    .object({
      isPreview: z.boolean().default(false),
      resourceChanges: z.record(z.string(), z.number()).nullish(),
      PolicyPacks: z.record(z.string(), z.string()).nullish(),
    })
    .optional(),
  cancelEvent: z.object({}).optional(),
});

type Line = z.infer<typeof line>;

function eventsOf(entry: Line): RunEvent[] {
  const { policyEvent, resourcePreEvent, resOutputsEvent, diagnosticEvent, summaryEvent } = entry;
  const step = (phase: "begun" | "done", event: z.infer<typeof stepEvent>): RunEvent => ({
    kind: "step",
    urn: event.metadata.urn,
    operation: event.metadata.op,
    phase,
    planning: event.planning,
  });
  const events: RunEvent[] = [];
  if (policyEvent) {
    const { resourceUrn, policyName, enforcementLevel, message } = policyEvent;
    // A level that is not known yet stops a run rather than not.
    const mandatory = enforcementLevel !== "advisory";
    events.push({ kind: "violation", urn: resourceUrn, policy: policyName, mandatory, message });
  }
  if (resourcePreEvent) events.push(step("begun", resourcePreEvent));
  if (resOutputsEvent) events.push(step("done", resOutputsEvent));
  if (diagnosticEvent?.severity === "error") {
    events.push({ kind: "error", urn: diagnosticEvent.urn, message: diagnosticEvent.message });
  }
  if (summaryEvent) {
    const { isPreview, resourceChanges, PolicyPacks } = summaryEvent;
    events.push({
      kind: "totals",
      preview: isPreview,
      changes: resourceChanges ?? {},
      packs: PolicyPacks ?? {},
    });
  }
  return events;
}

function parsedLine(source: string): Line | undefined {
  try {
    return line.parse(JSON.parse(source));
  } catch {
    return undefined;
  }
}

/** Reads a log. A last line that was cut off is left out; any other that can't be read is an error. */
export function parseEventLog(log: string): EventLog {
  const lines = log.split("\n").filter((source) => source.trim() !== "");
  if (lines.length === 0) throw new EventLogError("it is empty");
  const entries = lines.map(parsedLine);
  const wrong = entries.indexOf(undefined);
  const cut = wrong > 0 && wrong === entries.length - 1 && !log.endsWith("\n");
  if (wrong >= 0 && !cut) {
    throw new EventLogError(`line ${String(wrong + 1)} is no event of the engine`);
  }
  const read = entries.filter((entry) => entry !== undefined);
  return {
    events: read.flatMap(eventsOf),
    complete: !cut && read.some(({ cancelEvent }) => cancelEvent !== undefined),
  };
}
