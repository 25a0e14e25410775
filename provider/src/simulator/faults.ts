/** Faults on purpose: which request they meet, and what they do to its answer. */
import { z } from "zod";
import { issueSentence, SettingError } from "./seed";

const fault = z
  .strictObject({
    method: z.enum(["GET", "POST", "PUT", "DELETE", "*"]),
    /** A glob over the path without its query: `*` within a segment, `**` across segments. */
    path: z.string().min(1),
    /** The first matching request that is hit, counted from 1. */
    nth: z.int().min(1).default(1),
    /** How many matching requests in a row are hit. */
    times: z.int().min(1).default(1),
    /** before: the request is not carried out; after: it is, and only its answer is lost or changed. */
    when: z.enum(["before", "after"]).default("before"),
    status: z.int().min(200).max(599).optional(),
    drop: z.literal(true).optional(),
    delay_ms: z.int().min(0).optional(),
    truncate: z.literal(true).optional(),
    headers: z.record(z.string().regex(/^[A-Za-z0-9-]+$/), z.string()).optional(),
  })
  .superRefine((value, context) => {
    const { status, drop, delay_ms, truncate, headers, when } = value;
    const refuse = (message: string) => {
      context.addIssue({ code: "custom", path: [], message });
    };
    if ([status, drop, delay_ms, truncate, headers].every((effect) => effect === undefined)) {
      refuse("give at least one of status, drop, delay_ms, truncate and headers");
    }
    if (drop && (status !== undefined || truncate || headers)) {
      refuse("drop leaves no answer for status, truncate or headers");
    }
    if (truncate && status === undefined && when === "before") {
      refuse('truncate needs when: "after", or a status');
    }
  });

/** A fault as people write it. */
export type Fault = z.input<typeof fault>;
type CheckedFault = z.output<typeof fault>;

/** @throws SettingError that names the path of every mistake */
export function parseFaults(value: unknown, origin = "faults"): CheckedFault[] {
  const result = z.array(fault).safeParse(value);
  if (result.success) return result.data;
  throw new SettingError(`${origin}: ${issueSentence(result.error, "the whole")}`);
}

/** The glob as a regular expression over the whole path. */
function globPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*)/)
    .map((part) => {
      if (part === "**") return ".*";
      if (part === "*") return "[^/]*";
      return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    })
    .join("");
  return new RegExp(`^${source}$`);
}

/** A list of faults, each of which counts the requests that match it. */
export class Faults {
  readonly #entries: { readonly fault: CheckedFault; readonly path: RegExp; met: number }[];

  constructor(faults: readonly CheckedFault[]) {
    this.#entries = faults.map((entry) => ({
      fault: entry,
      path: globPattern(entry.path),
      met: 0,
    }));
  }

  /** The fault that hits this request: of those that do, the first. Every match is counted. */
  hit(method: string, path: string): CheckedFault | undefined {
    const matching = this.#entries.filter(
      (entry) =>
        (entry.fault.method === "*" || entry.fault.method === method) && entry.path.test(path),
    );
    for (const entry of matching) entry.met += 1;
    return matching.find(({ fault: { nth, times }, met }) => met >= nth && met < nth + times)
      ?.fault;
  }
}
