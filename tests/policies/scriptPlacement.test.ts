import { scriptPlacement } from "../../policy-pack/src/policies/scriptPlacement";
import { UNKNOWN } from "../../provider/src/core/unknown";
import { resource, says, saysOfProgram, stage } from "./support/scene";
import { AFTER, cocScript, ONLINE, scriptStep } from "./support/scripts";

const parts = { servers: [ONLINE], scripts: [cocScript()] };

describe("mgc-script-placement", () => {
  it("lets scripts into custom stages behind the last predefined one", async () => {
    const own = resource("scriptStep", "script", scriptStep());
    expect(await says(scriptPlacement, { ...parts, workflows: [AFTER] }, own)).toEqual([]);
  });

  it.each(["Migrate > +After(+Look) > Complete cutover", "Migrate > After(Look)"])(
    "refuses them in %s",
    async (workflow) => {
      const own = resource("scriptStep", "script", scriptStep());
      expect(await says(scriptPlacement, { ...parts, workflows: [workflow] }, own)).toEqual([
        'MGC007 script-placement: script step "Verify DNS" cannot go into stage "After": scripts run only in custom stages behind the last predefined stage.',
      ]);
    },
  );

  it("judges a stage of the same program whose id is not known yet", async () => {
    const scene = { ...parts, workflows: ["Migrate > Complete cutover"] };
    const early = resource("stage", "early", stage({ before: "Migrate", name: "Early" }));
    const own = resource("scriptStep", "script", scriptStep({ stage: UNKNOWN }), {
      stage: ["early"],
    });
    expect(await says(scriptPlacement, scene, own)).toEqual([]);
    expect(await saysOfProgram(scriptPlacement, scene, [own, early])).toEqual([
      'script: MGC007 script-placement: script step "Verify DNS" cannot go into stage "Early": scripts run only in custom stages behind the last predefined stage.',
    ]);
  });
});
