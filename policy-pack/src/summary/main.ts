/** The command `mgc-policy-summary`. Exit codes: 0 a summary was printed, 2 a wrong call or no event log. */
import { readFileSync } from "node:fs";
import { EventLogError, parseEventLog } from "./events";
import { toMarkdown } from "./markdown";
import { summarise } from "./summary";

const USAGE = `Usage: mgc-policy-summary EVENT_LOG

Prints a Markdown summary of one run of pulumi preview or pulumi up. EVENT_LOG is the file that the
run wrote with --event-log, for which the engine wants PULUMI_DEBUG_COMMANDS=true.
`;

export interface Answer {
  readonly code: 0 | 2;
  readonly out: string;
  readonly err: string;
}

function refusal(path: string, cause: string): Answer {
  const next =
    "To do: run pulumi with --event-log and PULUMI_DEBUG_COMMANDS=true, and look at its output if it wrote none.";
  return { code: 2, out: "", err: `mgc-policy-summary: can't read ${path}: ${cause}.\n${next}\n` };
}

export function answer(args: readonly string[]): Answer {
  const [path, ...more] = args;
  if (path === "--help" && more.length === 0) return { code: 0, out: USAGE, err: "" };
  if (path === undefined || path.startsWith("-") || more.length > 0) {
    return { code: 2, out: "", err: USAGE };
  }
  try {
    const log = parseEventLog(readFileSync(path, "utf8"));
    return { code: 0, out: toMarkdown(summarise(log)), err: "" };
  } catch (error) {
    if (error instanceof EventLogError) return refusal(path, error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return refusal(path, "there is no such file");
    if (code !== undefined) return refusal(path, code);
    throw error;
  }
}

export function main(): void {
  const { code, out, err } = answer(process.argv.slice(2));
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
}
