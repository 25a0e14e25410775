import { anchorStatus } from "../../policy-pack/src/policies/anchorStatus";
import { after, checkpointStep, resource, says, stage } from "./support/scene";

const beside = (side: "before" | "after", anchor: string) =>
  resource("stage", "gate", stage({ [side]: anchor }));

describe("mgc-anchor-status", () => {
  it.each([
    ["Waiting", "Prepare > Migrate"],
    ["Paused", "Prepare > Migrate:paused"],
    [
      "there already, in front of what is over",
      "Prepare > +New:complete(+Look:complete) > Migrate:complete",
    ],
  ])("lets through: the anchor is %s", async (_, workflow) => {
    const scene = { workflows: [workflow] };
    const own = resource("stage", "gate", stage({ before: "Migrate" }));
    expect(await says(anchorStatus, scene, own)).toEqual([]);
  });

  it.each(["running", "complete", "failed", "skipped", "archived"])(
    "refuses: the anchor is %s",
    async (status) => {
      const scene = { workflows: [`Prepare > Migrate:${status}`] };
      const [message, ...more] = await says(anchorStatus, scene, beside("after", "Migrate"));
      expect(message).toContain('MGC001 anchor-status: stage "Migrate" is ');
      expect(more).toEqual([]);
    },
  );

  it("names the live status and what is allowed now", async () => {
    const scene = { workflows: ["Prepare:complete > Migrate:running > Verify > Cutover"] };
    expect(await says(anchorStatus, scene, beside("after", "Migrate"))).toEqual([
      'MGC001 anchor-status: stage "Migrate" is Running, and only beside a Waiting or Paused one can something be added. Allowed now: after "Verify", before "Cutover".',
    ]);
  });

  it("judges a step among the steps of its stage", async () => {
    const scene = { workflows: ["Migrate:running(Copy:complete, Sync)"] };
    const own = (anchor: string) =>
      resource("checkpointStep", "gate", checkpointStep({ stage: "Migrate", after: anchor }));
    expect(await says(anchorStatus, scene, own("Sync"))).toEqual([]);
    expect(await says(anchorStatus, scene, own("Copy"))).toEqual([
      'MGC001 anchor-status: step "Copy" is Complete, and only beside a Waiting or Paused one can something be added. Allowed now: after "Sync".',
    ]);
  });

  it("judges a move only where the program edits the place", async () => {
    const scene = { workflows: ["Prepare:complete > Migrate:complete > +New > Cutover"] };
    const old = stage({ before: "Cutover" });
    const moved = stage({ before: "Migrate" });
    expect(await says(anchorStatus, scene, resource("stage", "gate", after(old)))).toEqual([]);
    const drifted = { workflows: ["Prepare:complete > +New > Migrate:complete"] };
    const unmoved = after(stage({ after: "Migrate" }));
    expect(await says(anchorStatus, drifted, resource("stage", "gate", unmoved))).toEqual([]);
    expect(
      await says(anchorStatus, scene, resource("stage", "gate", after(old, moved))),
    ).toHaveLength(1);
  });
});
