import type { JudgedProgram, ProgramItem } from "../judging/program";
import { policy, type ProgramViolation } from "../policy";
import { NO_OPTIONS } from "./byRule";

/** Scripts whose id comes from nothing that the program itself keeps in COC. */
function openScripts({ member, outcome }: ProgramItem, scripts: ReadonlySet<string>): string[] {
  const sources = Object.values(member.sources).flat();
  if (sources.some((urn) => scripts.has(urn))) return [];
  return (outcome?.scripts ?? [])
    .filter(({ found }) => found === undefined)
    .map(({ step }) => `the script of step "${step}"`);
}

function sentence(what: readonly string[]): string {
  return (
    `not known yet: ${[...new Set(what)].join(", ")}. What the rules say of it is judged once it is known: ` +
    "by these policies again during `pulumi up`, and by the provider right before it writes."
  );
}

function violationsOf({ items, members }: JudgedProgram): ProgramViolation[] {
  const scripts = members.flatMap(({ judged: { declared, open } }) =>
    declared.kind === "cocScript" ? [{ urn: declared.urn, open }] : [],
  );
  const urns = new Set(scripts.map(({ urn }) => urn));
  return [
    ...items.map((entry) => ({
      urn: entry.item.urn,
      open: [...entry.open, ...openScripts(entry, urns)],
    })),
    ...scripts,
  ]
    .filter(({ open }) => open.length > 0)
    .map(({ urn, open }) => ({ message: sentence(open), urn }));
}

export const notYetKnown = policy(
  {
    name: "mgc-not-yet-known",
    displayName: "What could not be judged",
    description: "Names what this preview could not judge, because it is known only later.",
    severity: "low",
    tags: ["unknowns"],
    remediation: "Nothing, or give the value in a way that a preview knows.",
  },
  { options: NO_OPTIONS, stack: violationsOf },
);
