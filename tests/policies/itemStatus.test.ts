import { itemStatus } from "../../policy-pack/src/policies/itemStatus";
import { after, checkpointStep, resource, says, stage } from "./support/scene";

const was = stage({ name: "Gate", before: "Cutover" });

describe("mgc-item-status", () => {
  const workflow = (status: string) => ({
    workflows: [`Migrate:complete > +Gate:${status}(+Look:${status}) > Cutover`],
  });

  it.each(["waiting", "paused"])("lets a stage be renamed while it is %s", async (status) => {
    const own = resource("stage", "gate", after(was, { ...was, name: "Renamed" }));
    expect(await says(itemStatus, workflow(status), own)).toEqual([]);
  });

  it.each(["running", "complete", "failed", "skipped", "archived"])(
    "refuses it while it is %s",
    async (status) => {
      const own = resource("stage", "gate", after(was, { ...was, name: "Renamed" }));
      expect(await says(itemStatus, workflow(status), own)).toHaveLength(1);
      expect(
        await says(itemStatus, workflow(status), resource("stage", "gate", after(was))),
      ).toEqual([]);
    },
  );

  it("judges separate steps likewise", async () => {
    const before = checkpointStep({ stage: "Migrate", name: "Look" });
    const own = resource(
      "checkpointStep",
      "look",
      after(before, { ...before, name: "Look twice" }),
    );
    const scene = { workflows: ["Migrate:running(Copy, +Look:complete)"] };
    expect(await says(itemStatus, scene, own)).toEqual([
      'MGC015 item-status: step "Look" is Complete; it can be changed only while it is Waiting or Paused.',
    ]);
  });
});
