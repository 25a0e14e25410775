/** What the service was really asked, read from the simulator's request log. */

export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** null: no answer was given. */
  readonly status: number | null;
}

/** A write to a workflow, for example `POST step`. */
export type Write = `${"POST" | "PUT" | "DELETE"} ${"stage" | "step"}`;

/** @param text a JSON object per line */
export function parseLog(text: string): LoggedRequest[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as LoggedRequest);
}

const TARGETS: readonly (readonly [RegExp, string])[] = [
  [/^\/v1\/[^/]+\/workflows\/[^/]+\/stages(\/[^/]+)?$/, "stage"],
  [/^\/v1\/[^/]+\/workflows\/[^/]+\/stages\/[^/]+\/steps(\/[^/]+)?$/, "step"],
];

/** A request in short: `POST step`, with what became of it if it failed. */
export function shortForm({ method, path, status }: LoggedRequest): string {
  const [bare = path] = path.split("?");
  const target = TARGETS.find(([pattern]) => pattern.test(bare))?.[1] ?? bare;
  const done = status !== null && status >= 200 && status < 300;
  return `${method} ${target}${done ? "" : ` (${status === null ? "no answer" : String(status)})`}`;
}

function isWrite({ method }: LoggedRequest): boolean {
  return method !== "GET";
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? "none" : items.join(", ");
}

/** For example `2 reads, 1 write: POST stage`. */
export function requestSummary(requests: readonly LoggedRequest[]): string {
  const writes = requests.filter(isWrite);
  const reads = requests.length - writes.length;
  const counted = (count: number, noun: string) =>
    `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
  const what = writes.length === 0 ? "" : `: ${writes.map(shortForm).join(", ")}`;
  return `${counted(reads, "read")}, ${counted(writes.length, "write")}${what}`;
}

/** Why these requests are not a read and exactly these writes, in any order; undefined if they are. */
export function writesProblem(
  requests: readonly LoggedRequest[],
  expected: readonly Write[],
): string | undefined {
  if (requests.every(isWrite)) return "the request log holds no read of the workflow";
  const found = requests.filter(isWrite).map(shortForm).sort();
  const wanted = [...expected].sort();
  if (found.join() === wanted.join()) return undefined;
  return `the request log should hold the writes ${listed(wanted)}, and holds ${listed(found)}`;
}
