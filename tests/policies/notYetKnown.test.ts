import { notYetKnown } from "../../policy-pack/src/policies/notYetKnown";
import { UNKNOWN } from "../../provider/src/core/unknown";
import { checkpointStep, resource, saysOfProgram, stage } from "./support/scene";
import { AFTER, ONLINE, scriptStep } from "./support/scripts";

const scene = { workflows: [AFTER], servers: [ONLINE] };

describe("mgc-not-yet-known (F33)", () => {
  it("says nothing where the program tells what an output will be", async () => {
    const gate = resource("stage", "gate", stage({ before: "Migrate" }));
    const step = resource("checkpointStep", "step", checkpointStep({ stage: UNKNOWN }), {
      stage: ["gate"],
    });
    const made = resource("cocScript", "script", { name: "s", type: "SHELL", content: "true" });
    const script = resource(
      "scriptStep",
      "dns",
      scriptStep({ script: { source: "custom", id: UNKNOWN } }),
      {
        script: ["script"],
      },
    );
    expect(await saysOfProgram(notYetKnown, scene, [gate, step, made, script])).toEqual([]);
  });

  it.each([
    ["stage", stage({ workflowId: UNKNOWN, after: "Migrate" }), "workflowId"],
    ["stage", stage({ after: UNKNOWN }), "after"],
    ["stage", stage({ after: "Migrate", name: UNKNOWN }), "name"],
    ["stage", stage({ after: "Migrate", steps: UNKNOWN }), "steps"],
    ["checkpointStep", checkpointStep({ stage: UNKNOWN }), "stage"],
    [
      "scriptStep",
      scriptStep({ script: { source: "custom", id: UNKNOWN } }),
      'the script of step "Verify DNS"',
    ],
    ["cocScript", { name: "s", type: "SHELL", content: UNKNOWN }, "content"],
  ] as const)("names what is not known of a %s: %#", async (kind, props, what) => {
    expect(await saysOfProgram(notYetKnown, scene, [resource(kind, "own", props)])).toEqual([
      `own: not known yet: ${what}. What the rules say of it is judged once it is known: by these policies again during \`pulumi up\`, and by the provider right before it writes.`,
    ]);
  });
});
