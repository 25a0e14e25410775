/**
 * Judges what a script step is about to run, for the write gate: what the analyser calls high and no
 * waiver covers. The waivers are those of the environment, so that no program waives for itself.
 */
import { readFileSync } from "node:fs";
import { reasonOf } from "../resources/failure";
import { OnceEach } from "../resources/onceEach";
import type { Session } from "../resources/lifecycle";
import type * as Risk from "../risk";
import { readWaivers, type ReadWaivers } from "../risk/waiverFile";
import { isMeant, isWaived, waiverFlaws, type Waivable, type Waiver } from "../risk/waivers";

export interface RiskSources {
  /** The file of waivers, where there is one; read when the first script is judged. */
  readonly waivers?: string | undefined;
  /** The day, as 2026-11-24. */
  readonly today: () => string;
  /** Finds what is risky in a content; asked once for each. */
  readonly scan: (script: Risk.ScriptText) => Promise<readonly Risk.RiskFinding[]>;
}

/** The analyser. */
export const analyser: RiskSources["scan"] = async (script) => {
  // It and its parser are loaded only where a script is about to be written.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { scan } = require("../risk") as typeof Risk;
  return scan(script);
};

function readFile(file: string): ReadWaivers {
  try {
    return readWaivers(readFileSync(file, "utf8"));
  } catch (error) {
    return { problems: [`can't be read: ${reasonOf(error)}`] };
  }
}

/** What is wrong with waivers that speak of this finding: expired, or given without a reason. */
function flawsOf(entries: readonly Waiver[], today: string, finding: Waivable): string[] {
  const meant = entries.filter((entry) => isMeant(entry, finding));
  return waiverFlaws(meant, today);
}

export function riskJudge({ waivers: file, today, scan }: RiskSources): Session["judgeRisk"] {
  const findings = new OnceEach((key) => {
    const [type, content] = JSON.parse(key) as [string, string];
    return scan({ type, content });
  });
  let read: ReadWaivers | undefined;
  return async ({ id: scriptId, type, content, sha256 }) => {
    read ??= file === undefined ? { waivers: [] } : readFile(file);
    if ("problems" in read) return { waiverFile: file ?? "", problems: read.problems };
    const { waivers } = read;
    const day = today();
    const found = await findings.get(JSON.stringify([type, content]));
    const high = found.filter(
      ({ severity, rule }) =>
        severity === "high" && !isWaived(waivers, day, { rule, sha256, scriptId }),
    );
    const flaws = high.flatMap(({ rule }) => flawsOf(waivers, day, { rule, sha256, scriptId }));
    return { high, flaws: [...new Set(flaws)] };
  };
}
