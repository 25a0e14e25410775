/** The parts of the pages about policies that are made from the policies. */
import { z } from "zod";
import { recommended, strict, type Preset, type PresetEntry } from "../../policy-pack/src/presets";
import { table } from "./table";

function entryOf(preset: Preset, name: string): PresetEntry {
  const entry = preset.find(({ policy }) => policy.name === name);
  if (!entry) throw new Error(`no policy ${name}`);
  return entry;
}

function levelOf({ level, defaults }: PresetEntry): string {
  const own = Object.entries(defaults ?? {}).map(
    ([key, value]) => `\`${key}: ${JSON.stringify(value)}\``,
  );
  return [level, ...own].join(", ");
}

function judgedAt({ policy }: PresetEntry): string {
  return [
    ...(policy.resource ? ["each resource"] : []),
    ...(policy.stack ? ["the whole program"] : []),
  ].join(", ");
}

function aboutPolicy(name: string): string {
  const entry = entryOf(recommended, name);
  const { policy } = entry;
  const head = ["rule", "recommended", "strict", "severity", "judged"];
  const cells = [
    policy.rule ?? "–",
    levelOf(entry),
    levelOf(entryOf(strict, name)),
    policy.severity,
    judgedAt(entry),
  ];
  return table(head, [cells]);
}

interface Property {
  readonly description?: string;
  readonly default?: unknown;
}

function optionsOf(name: string): string {
  const { policy } = entryOf(recommended, name);
  const { properties = {} } = z.toJSONSchema(policy.options, { io: "input" }) as {
    properties?: Record<string, Property>;
  };
  const rows = Object.entries(properties).map(([key, property]) => [
    `\`${key}\``,
    property.description ?? "",
    `\`${JSON.stringify(property.default)}\``,
  ]);
  return rows.length === 0
    ? "It has no configuration beside its level."
    : table(["configuration", "meaning", "default"], rows);
}

/** The parts of a policy's page, by the word of their marker. */
export const POLICY_PARTS = { policy: aboutPolicy, options: optionsOf } as const;

/** All policies, with the level that each has in the presets. */
export function policyTable(): string {
  const rows = recommended.map((entry) => {
    const { name, rule, description } = entry.policy;
    const link = `[${name}](docs/${name}.md)`;
    return [link, rule ?? "–", description, entry.level, entryOf(strict, name).level];
  });
  return table(["policy", "rule", "what it says", "recommended", "strict"], rows);
}
