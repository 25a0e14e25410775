/**
 * Policies without an engine: resources as props, workflows in notation, and a literal in the place
 * of the services, because what is tested is the judgement. Reading is tested over HTTP elsewhere.
 */
import { createHash } from "node:crypto";
import type { FactSource } from "@pulumi-mgc/provider/facts";
import { readOptions } from "../../../policy-pack/src/config/readOptions";
import { settings as settingsSchema } from "../../../policy-pack/src/config/settings";
import type { Policy } from "../../../policy-pack/src/policy";
import { Session, type StackResource, type World } from "../../../policy-pack/src/session";
import type { CocScriptDetail } from "../../../provider/src/core/cocScript";
import type { CocVerdict } from "../../../provider/src/client/verdict";
import { typeToken, type Kind } from "../../../provider/src/core/kinds";
import type { ExecutionServer, Workflow } from "../../../provider/src/core/model";
import { parseWorkflow } from "../../../provider/src/core/notation";
import { lastDeclared, lastDeclaredText } from "../../../provider/src/hosts/lastDeclared";
import { scan } from "../../../provider/src/risk/scan";

export type Props = Readonly<Record<string, unknown>>;

export interface Scene {
  /** In notation, or whole. The first has the id `wf`, the next ones `wf-2`, `wf-3`. */
  readonly workflows: readonly (string | Workflow)[];
  readonly servers?: readonly ExecutionServer[];
  readonly scripts?: readonly CocScriptDetail[];
  readonly verdict?: CocVerdict;
  /** Every question fails with this. */
  readonly down?: string;
  /** Only COC's check fails, with this. */
  readonly checkDown?: string;
  readonly preview?: boolean;
}

/** The day of all tests. */
export const TODAY = "2026-11-24";

export function sha256(content: string): string {
  return createHash("sha256").update(content, "utf8").digest("hex");
}

function literalFacts(scene: Scene): FactSource {
  const workflows = scene.workflows.map((workflow, i) => {
    const id = i === 0 ? "wf" : `wf-${String(i + 1)}`;
    return typeof workflow === "string" ? parseWorkflow(workflow, { id, name: id }) : workflow;
  });
  const answer = <T>(value: T): Promise<T> =>
    scene.down === undefined ? Promise.resolve(value) : Promise.reject(new Error(scene.down));
  const scripts = scene.scripts ?? [];
  const workflow = (id: string) => answer(workflows.find((candidate) => candidate.id === id));
  return {
    endpoints: { mgc: "https://mgc.example.com" },
    workflow,
    workflowNow: workflow,
    executionServers: () => answer(scene.servers ?? []),
    script: (source, id) => {
      const found = scripts.find((script) => script.source === source && script.id === id);
      return answer(found && { ...found, sha256: sha256(found.content) });
    },
    scriptsNamed: (source, name) =>
      answer(scripts.filter((script) => script.source === source && script.name === name)),
    cocVerdict: () =>
      scene.checkDown === undefined
        ? answer(scene.verdict ?? { level: "LOW", commands: [] })
        : Promise.reject(new Error(scene.checkDown)),
  };
}

export function world(scene: Scene): World {
  return {
    open: () => ({ facts: literalFacts(scene) }),
    scan,
    isPreview: () => scene.preview ?? true,
    today: () => TODAY,
  };
}

/** A resource of a program, as the stack policies get it. */
export function resource(
  kind: Kind,
  name: string,
  props: Props,
  sources: Readonly<Record<string, readonly string[]>> = {},
): StackResource {
  const urn = (other: string) => ({ urn: `urn:${other}` });
  return {
    ...urn(name),
    name,
    type: typeToken(kind),
    props,
    dependencies: Object.values(sources).flat().map(urn),
    propertyDependencies: Object.fromEntries(
      Object.entries(sources).map(([input, names]) => [input, names.map(urn)]),
    ),
  };
}

export function stage(props: Props): Props {
  return {
    workflowId: "wf",
    name: "New",
    steps: [{ type: "checkpoint", name: "Look" }],
    ...props,
  };
}

export function checkpointStep(props: Props): Props {
  return { workflowId: "wf", name: "New", ...props };
}

/** The props with what `check` adds where the run before declared `before`. */
export function after(before: Props, props: Props = before): Props {
  return { ...props, lastDeclared: lastDeclaredText(lastDeclared(before, props)) };
}

function context(policy: Policy, options: Props, shared: Props) {
  return {
    options: readOptions(policy.options, options).options,
    settings: settingsSchema.parse(shared),
    today: TODAY,
  };
}

/** What a policy says of one resource, as `level: message` where the level is its own. */
export async function says(
  policy: Policy,
  scene: Scene,
  own: StackResource,
  options: Props = {},
  shared: Props = {},
): Promise<string[]> {
  const given = context(policy, options, shared);
  const session = new Session(world(scene), () => given.settings);
  const judged = await session.judge(own, policy.asksCoc?.(given.options) ?? false);
  if (!judged) return [];
  return (policy.resource?.(judged, given) ?? []).map(({ message, level }) =>
    level === undefined ? message : `${level}: ${message}`,
  );
}

/** What a policy says of a whole program: `resource: message`. */
export async function saysOfProgram(
  policy: Policy,
  scene: Scene,
  resources: readonly StackResource[],
  options: Props = {},
  shared: Props = {},
): Promise<string[]> {
  const given = context(policy, options, shared);
  const session = new Session(world(scene), () => given.settings);
  for (const own of resources) await session.judge(own, true);
  const program = await session.program(resources);
  return (policy.stack?.(program, given) ?? []).map(
    ({ message, urn }) => `${urn?.replace("urn:", "") ?? "(program)"}: ${message}`,
  );
}
