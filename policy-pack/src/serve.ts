/** From policies as values to what @pulumi/policy serves. */
import type {
  PolicyConfigSchema,
  PolicyPackArgs,
  ReportViolation,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { z } from "zod";
import { readOptions } from "./config/readOptions";
import type { Settings } from "./config/settings";
import { kindOf } from "./declared/readDeclared";
import { settings as settingsPolicy } from "./policies/settings";
import type { Level, Policy, ProgramViolation, Violation } from "./policy";
import type { Preset, PresetEntry } from "./presets";
import { Session, type World } from "./session";

type Given = Readonly<Record<string, unknown>>;
type Served = Partial<StackValidationPolicy> & ResourceValidationPolicy;

/** Where the page of a policy is, for whoever has the package. */
export function docsOf(policy: string): string {
  return `@pulumi-mgc/policy-pack/docs/${policy}.md`;
}

/**
 * The keys of a configuration as the engine checks them; what it can't say, we check ourselves. The
 * engine fills in the defaults of this schema, so that those of the preset stand in it.
 */
function configSchema({ policy, defaults = {} }: PresetEntry): Served["configSchema"] {
  const { properties = {} } = z.toJSONSchema(policy.options, { io: "input" }) as {
    properties?: PolicyConfigSchema["properties"];
  };
  const entries = Object.entries(properties).map(([key, property]) => [
    key,
    key in defaults ? { ...property, default: defaults[key] } : property,
  ]);
  return entries.length === 0
    ? undefined
    : { properties: Object.fromEntries(entries) as PolicyConfigSchema["properties"] };
}

/**
 * The form of a report that names a level of its own. @pulumi/policy has it since 1.15 and does not
 * show it in its types yet; a test with the real engine holds it in place.
 */
type ReportAtLevel = (violation: {
  readonly name: string;
  readonly message: string;
  readonly urn: string | undefined;
  readonly severity: Policy["severity"];
  readonly enforcementLevel: Level;
}) => void;

/** What the policies of one pack share: the session, and the configuration of `mgc-settings`. */
export class Serving {
  readonly #world: World;
  readonly #session: Session;
  readonly #said = new Set<string>();
  #settings: Settings = settingsPolicy.options.parse({}) as Settings;

  constructor(world: World) {
    this.#world = world;
    this.#session = new Session(world, () => this.#settings);
  }

  /** A policy with its place in a preset, for the engine. */
  served(entry: PresetEntry): Served {
    const { policy, level } = entry;
    const { name, displayName, description, severity, tags, remediation } = policy;
    const schema = configSchema(entry);
    return {
      name,
      displayName,
      description,
      severity,
      tags: [...tags],
      remediationSteps: remediation,
      url: docsOf(name),
      enforcementLevel: level,
      ...(schema && { configSchema: schema }),
      ...(policy.resource && {
        validateResource: async (args, report) => {
          if (kindOf(args.type) === undefined) return;
          const context = this.#context(entry, args.getConfig<Given>(), report);
          const asks = policy.asksCoc?.(context.options) ?? false;
          const judged = await this.#session.judge(args, asks);
          const violations = (judged && policy.resource?.(judged, context)) ?? [];
          this.#report(policy, report, violations, judged?.title);
        },
      }),
      ...(policy.stack && {
        validateStack: async (args, report) => {
          const context = this.#context(entry, args.getConfig<Given>(), report);
          const program = await this.#session.program(args.resources);
          const titles = new Map(
            program.members.map(({ judged }) => [judged.declared.urn, judged.title]),
          );
          for (const violation of policy.stack?.(program, context) ?? []) {
            this.#report(policy, report, [violation], titles.get(violation.urn ?? ""));
          }
        },
      }),
    };
  }

  /** Reads the configuration, which `mgc-settings` holds for all; what is wrong with it is reported. */
  #context({ policy, defaults }: PresetEntry, given: Given, report: ReportViolation) {
    const { options, problems } = readOptions(policy.options, given, defaults);
    if (policy.name === settingsPolicy.name) this.#settings = options as Settings;
    const wrong = problems.map((problem): Violation => ({
      message: `configuration of ${policy.name}, ${problem}`,
      level: "mandatory",
      once: true,
    }));
    this.#report(policy, report, wrong, undefined);
    return { options, settings: this.#settings, today: this.#world.today() };
  }

  #report(
    { name, description, severity }: Policy,
    report: ReportViolation,
    violations: readonly ProgramViolation[],
    title: string | undefined,
  ): void {
    for (const { message, level, once, urn } of violations) {
      if (once && this.#said.has(message)) continue;
      if (once) this.#said.add(message);
      const head = title === undefined || once ? "" : `${title}: `;
      const text = `${head}${message}\nMore: ${docsOf(name)}`;
      if (level === undefined) {
        report(text, urn);
      } else {
        const own = { name, message: `${description}\n${text}`, urn, severity };
        (report as unknown as ReportAtLevel)({ ...own, enforcementLevel: level });
      }
    }
  }
}

/** What a pack is made of. */
export function packArgs(preset: Preset, world: World): PolicyPackArgs {
  const serving = new Serving(world);
  return {
    displayName: "Huawei Cloud MgC migration workflows",
    description:
      "Stops at preview what MgC would refuse, and scripts that nobody should run unattended.",
    provider: "mgc",
    tags: ["mgc", "coc", "huaweicloud"],
    policies: preset.map((entry) => serving.served(entry)),
  };
}
