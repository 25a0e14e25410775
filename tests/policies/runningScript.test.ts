import { runningScript } from "../../policy-pack/src/policies/runningScript";
import { scriptParameters } from "../../policy-pack/src/policies/scriptParameters";
import type { Workflow } from "../../provider/src/core/model";
import { parseWorkflow } from "../../provider/src/core/notation";
import { after, resource, says } from "./support/scene";
import { cocScript, ONLINE, scriptStep } from "./support/scripts";

const was = scriptStep();

/** A workflow in which the script step is there, in this status. */
function workflowWith(status: string): Workflow {
  const plain = parseWorkflow(`Migrate:complete > Complete cutover:running > +After(+Verify DNS)`);
  return {
    ...plain,
    stages: plain.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) =>
        step.name === "Verify DNS" ? { ...step, type: "SCRIPT", status } : step,
      ),
    })),
  };
}

describe("mgc-running-script", () => {
  const scene = (status: string) => ({
    workflows: [workflowWith(status)],
    servers: [ONLINE],
    scripts: [cocScript()],
  });

  it("lets a script that waits be changed, and one that runs stay as it is", async () => {
    const edited = resource("scriptStep", "dns", after(was, { ...was, timeoutSeconds: 60 }));
    expect(await says(runningScript, scene("WAITING"), edited)).toEqual([]);
    expect(
      await says(runningScript, scene("RUNNING"), resource("scriptStep", "dns", after(was))),
    ).toEqual([]);
  });

  it("and mgc-script-parameters each say what is theirs of MGC009", async () => {
    const edited = after(was, { ...was, parameters: { hots: "web-1" } });
    const own = resource("scriptStep", "dns", edited);
    expect(await says(runningScript, scene("WAITING"), own)).toEqual([]);
    expect(await says(scriptParameters, scene("WAITING"), own)).toHaveLength(1);
    expect(await says(runningScript, scene("RUNNING"), own)).toHaveLength(1);
    expect(await says(scriptParameters, scene("RUNNING"), own)).toEqual([]);
  });

  it("refuses a change while it runs", async () => {
    const edited = resource("scriptStep", "dns", after(was, { ...was, timeoutSeconds: 60 }));
    expect(await says(runningScript, scene("RUNNING"), edited)).toEqual([
      'MGC009 running-script: script step "Verify DNS" is Running; its script and parameters stay as they are until it has ended. If COC could not create the service ticket because of a change, roll the script back to its previous version and try again.',
    ]);
  });
});
