/** What the command line has said of a run, judged by what people may be shown. */
import type { Run } from "../../e2e/support/project";
import { namedReason } from "../ending";
import { CANARY } from "../program";

/** How the engine begins what the provider has to say: a failure, a check, a half-done item. */
const OURS = /\berror: (MgC: |.+ has a problem: |\w+ (stage|checkpoint|script|step) )/;

/** @returns why the text is none that people may be shown; undefined: it is one */
export function unfitWords({ text }: Pick<Run, "text">): string | undefined {
  if (text.includes(CANARY)) return "I11: it shows a secret";
  if (text.includes("unexpected:")) return "I11: it fails unexpectedly";
  if (/^\s+at .+:\d+:\d+\)?$/m.test(text)) return "I11: it shows a stack trace";
  return undefined;
}

/** Whether a failure is one of the provider, and not of the program or of the engine. */
export function isOurFailure({ code, text }: Pick<Run, "code" | "text">): boolean {
  return code !== 0 && OURS.test(text);
}

/** The rule or cause by which a run is blocked; undefined: it is not, or by nothing that is named. */
export function blockedBy(run: Pick<Run, "code" | "text">): string | undefined {
  if (!isOurFailure(run)) return undefined;
  // What stands before it, warnings and the list of changes, may name rules too.
  return namedReason(run.text.slice(run.text.search(OURS)));
}
