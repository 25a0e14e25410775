import type { Run } from "../support/project";

/** What the engine says of one resource, without its own words in front. */
export function problems(run: Run, resource: string): string[] {
  const marker = `resource '${resource}' has a problem: `;
  const [, ...parts] = run.text.split(marker);
  const cut = (part: string) => part.split(/\n\s*error: |\n\n/)[0]?.trimEnd() ?? "";
  return [...new Set(parts.map(cut))];
}
