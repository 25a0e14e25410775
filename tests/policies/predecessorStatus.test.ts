import { predecessorStatus } from "../../policy-pack/src/policies/predecessorStatus";
import { resource, says, stage } from "./support/scene";

const beside = (side: "before" | "after") =>
  resource("stage", "gate", stage({ [side]: "Migrate" }));

describe("mgc-predecessor-status", () => {
  it.each([
    ["before", "Prepare > Migrate > Cutover"],
    ["before", "Migrate > Cutover"],
    ["after", "Prepare:complete > Migrate > Cutover"],
  ] as const)("lets through: %s, in %s", async (side, workflow) => {
    expect(await says(predecessorStatus, { workflows: [workflow] }, beside(side))).toEqual([]);
  });

  it.each(["running", "paused", "complete", "failed", "skipped", "archived"])(
    "refuses what goes in front of the anchor behind one that is %s",
    async (status) => {
      const scene = { workflows: [`Prepare:${status} > Migrate > Cutover`] };
      expect(await says(predecessorStatus, scene, beside("before"))).toHaveLength(1);
    },
  );

  it("names both statuses and the way that is open", async () => {
    const scene = { workflows: ["Prepare:complete > Migrate > Verify > Cutover"] };
    expect(await says(predecessorStatus, scene, beside("before"))).toEqual([
      'MGC002 predecessor-status: nothing can be added in front of stage "Migrate" (Waiting), because "Prepare" in front of it is Complete, no longer Waiting. Allowed now: after "Migrate", before "Verify", after "Verify", before "Cutover".',
    ]);
  });
});
