/** From policies as values to what the engine calls: configuration, levels, what is said once. */
import fc from "fast-check";
import { recommended, strict } from "../../policy-pack/src/presets";
import { packArgs } from "../../policy-pack/src/serve";
import type { StackResource } from "../../policy-pack/src/session";
import { resource, stage, world, type Props, type Scene } from "./support/scene";

interface Report {
  readonly policy: string;
  readonly message: string;
  /** Absent: the level of the policy. */
  readonly level?: string;
}

/** What the pack says of resources, and then of all of them, under a configuration by policy. */
async function run(
  scene: Scene,
  resources: readonly StackResource[],
  config: Readonly<Record<string, Props>> = {},
): Promise<Report[]> {
  const { policies } = packArgs(recommended, world(scene));
  const reports: Report[] = [];
  const args = (policy: string) => ({
    getConfig: () => config[policy] ?? {},
    stackTags: new Map<string, string>(),
  });
  const reporter = (policy: string) => (said: unknown) => {
    const own = said as { message: string; enforcementLevel: string };
    reports.push(
      typeof said === "string"
        ? { policy, message: said }
        : { policy, message: own.message, level: own.enforcementLevel },
    );
  };
  for (const own of resources) {
    for (const policy of policies) {
      if (!("validateResource" in policy) || typeof policy.validateResource !== "function")
        continue;
      await policy.validateResource(
        { ...own, ...args(policy.name) } as never,
        reporter(policy.name),
      );
    }
  }
  for (const policy of policies) {
    if (!("validateStack" in policy)) continue;
    await policy.validateStack({ resources, ...args(policy.name) } as never, reporter(policy.name));
  }
  return reports;
}

const scene: Scene = { workflows: ["Migrate:running > Verify > Cutover"] };
const late = (name: string) => resource("stage", name, stage({ name, after: "Migrate" }));
const fine = resource("stage", "fine", stage({ after: "Verify" }));

describe("the pack, as the engine calls it", () => {
  it("says what a policy says, with the resource in front and the page behind", async () => {
    expect(await run(scene, [late("a")])).toEqual([
      {
        policy: "mgc-anchor-status",
        message:
          'stage "a" of workflow "wf" (wf): MGC001 anchor-status: stage "Migrate" is Running, and only beside a Waiting or Paused one can something be added. Allowed now: after "Verify", before "Cutover".\n' +
          "More: @pulumi-mgc/policy-pack/docs/mgc-anchor-status.md",
      },
    ]);
  });

  it("tells the engine the defaults of the preset, which it fills in", () => {
    const schemas = packArgs(strict, world(scene)).policies.map(({ name, configSchema }) => [
      name,
      configSchema,
    ]);
    const { properties } = new Map(schemas as [string, { properties: object }][]).get(
      "mgc-script-risk",
    )!;
    expect(properties).toMatchObject({
      blockAt: { default: "medium" },
      coc: { default: "mandatory" },
    });
  });

  it("leaves the resources of others alone", async () => {
    const other = { ...late("a"), type: "random:index/randomPet:RandomPet" };
    expect(await run({ ...scene, down: "must not be asked" }, [other])).toEqual([]);
  });

  it("reports a wrong configuration once, as mandatory, with the nearest key", async () => {
    const config = { "mgc-step-limit": { maxStep: 8 }, "mgc-anchor-status": { loud: true } };
    const reports = await run(
      scene,
      [fine, resource("stage", "b", stage({ name: "B", before: "Verify" }))],
      config,
    );
    const wrong = reports.filter(({ message }) => message.includes("configuration of"));
    expect(
      wrong.map(({ policy, level, message }) => [policy, level, message.split("\n")[1]]),
    ).toEqual([
      [
        "mgc-anchor-status",
        "mandatory",
        "configuration of mgc-anchor-status, loud: no such key; it has none",
      ],
      [
        "mgc-step-limit",
        "mandatory",
        'configuration of mgc-step-limit, maxStep: no such key; did you mean "maxSteps"?',
      ],
    ]);
  });

  it("reports facts that can't be had once, for all resources", async () => {
    const down = { ...scene, down: "read workflow wf: no answer" };
    const reports = await run(down, [late("a"), late("b")]);
    expect(reports.map(({ policy, level }) => [policy, level])).toEqual([
      ["mgc-settings", "mandatory"],
    ]);
    const warned = await run(down, [late("a")], { "mgc-settings": { unverified: "warn" } });
    expect(warned.map(({ policy, level }) => [policy, level])).toEqual([
      ["mgc-settings", "advisory"],
    ]);
  });

  it("never throws, whatever the props are", async () => {
    const odd = fc.dictionary(
      fc.constantFrom(
        "workflowId",
        "name",
        "steps",
        "before",
        "after",
        "stage",
        "script",
        "parameters",
        "secretParameters",
        "executionServers",
        "content",
        "type",
        "lastDeclared",
        "description",
        "timeoutSeconds",
      ),
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom("wf", "Migrate", "Cutover", "04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
      ),
    );
    const kind = fc.constantFrom("stage", "checkpointStep", "scriptStep", "cocScript");
    await fc.assert(
      fc.asyncProperty(kind, odd, async (own, props) => {
        await run(scene, [resource(own, "odd", props)]);
      }),
      { numRuns: 300 },
    );
  });
});
