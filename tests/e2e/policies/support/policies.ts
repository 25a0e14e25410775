/** Runs of the engine with the policy pack, and what the policies said, from the event log. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, type Project, type Run } from "../../support/project";

export const PACK = join(ROOT, "policy-pack");
export const STRICT_PACK = join(PACK, "strict");

export interface PolicyViolation {
  /** Name of the resource in the program. */
  readonly resource: string;
  readonly policy: string;
  readonly level: string;
  readonly message: string;
}

export interface PolicyRun extends Run {
  readonly violations: readonly PolicyViolation[];
  /** `resource policy`, with `(advisory)` behind it where it is, sorted. */
  readonly verdicts: readonly string[];
}

interface PolicyEvent {
  readonly policyEvent?: {
    readonly resourceUrn?: string;
    readonly message: string;
    readonly policyName: string;
    readonly enforcementLevel: string;
  };
}

function violationsIn(events: string): PolicyViolation[] {
  const found = events
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => (JSON.parse(line) as PolicyEvent).policyEvent ?? []);
  return found.map((event) => ({
    resource: event.resourceUrn?.split("::").at(-1) ?? "",
    policy: event.policyName,
    level: event.enforcementLevel,
    message: event.message,
  }));
}

/** The options that load the pack with a configuration. */
export function withPack(
  project: Project,
  config: Readonly<Record<string, unknown>> = {},
  pack = PACK,
): string[] {
  const file = join(project.directory, "policies.json");
  writeFileSync(file, JSON.stringify(config));
  return ["--policy-pack", pack, "--policy-pack-config", file];
}

/** What the policies said in the last run. */
export function judged(project: Project, run: Run): PolicyRun {
  const violations = violationsIn(project.events());
  const verdicts = violations.map(
    ({ resource, policy, level }) =>
      `${resource} ${policy}${level === "advisory" ? " (advisory)" : ""}`,
  );
  return { ...run, violations, verdicts: [...new Set(verdicts)].sort() };
}

export async function preview(
  project: Project,
  config: Readonly<Record<string, unknown>> = {},
  pack = PACK,
): Promise<PolicyRun> {
  return judged(project, await project.preview(...withPack(project, config, pack)));
}
