import { scriptParameters } from "../../policy-pack/src/policies/scriptParameters";
import { resource, says, stage } from "./support/scene";
import { AFTER, cocScript, ONLINE, scriptStep } from "./support/scripts";

const scene = { workflows: [AFTER], servers: [ONLINE], scripts: [cocScript()] };
const own = (props: object) => resource("scriptStep", "dns", scriptStep({ ...props }));

describe("mgc-script-parameters", () => {
  it("lets parameters through that the script defines", async () => {
    expect(await says(scriptParameters, scene, own({ parameters: { host: "a" } }))).toEqual([]);
    expect(await says(scriptParameters, scene, own({}))).toEqual([]);
  });

  it.each(["parameters", "secretParameters"])(
    "refuses others in %s, without values",
    async (key) => {
      const found = await says(scriptParameters, scene, own({ [key]: { hots: "canary" } }));
      expect(found).toEqual([
        'MGC009 running-script: step "Verify DNS" sets the parameter "hots", which script "verify_dns" does not define. It defines: "host".',
      ]);
    },
  );

  it("judges the scripts among the steps of a stage, secret parameters beside them", async () => {
    const { workflowId, ...all } = scriptStep();
    const step = Object.fromEntries(Object.entries(all).filter(([key]) => key !== "stage"));
    const props = stage({
      workflowId,
      after: "Complete cutover",
      name: "More",
      steps: [{ type: "script", ...step }],
      secretParameters: { "Verify DNS": { hots: "canary" } },
    });
    expect(await says(scriptParameters, scene, resource("stage", "more", props))).toHaveLength(1);
  });
});
