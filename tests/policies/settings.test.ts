import { settings } from "../../policy-pack/src/policies/settings";
import { resource, says, saysOfProgram, sha256, stage } from "./support/scene";
import { AFTER, cocScript, ONLINE, scriptStep } from "./support/scripts";

const gate = resource("stage", "gate", stage({ after: "Migrate" }));
const DOWN = { workflows: ["Migrate > Cutover"], down: "read workflow wf: the connection failed" };
const waiver = {
  rule: "delete-protected",
  sha256: sha256("rm -rf /usr\n"),
  reason: "ours",
  approvedBy: "Ana",
  expires: "2027-01-31",
};

describe("mgc-settings", () => {
  it("says nothing where the facts can be read", async () => {
    expect(await says(settings, { workflows: ["Migrate > Cutover"] }, gate)).toEqual([]);
  });

  it("blocks where they can't, and warns where the operator wants that (F25)", async () => {
    const [error] = await says(settings, DOWN, gate);
    expect(error).toBe(
      'mandatory: facts for the policies could not be read: read workflow wf: the connection failed\nNothing is let through unseen. Mend the cause and run again; unverified: "warn" in the configuration of mgc-settings lets such runs pass.',
    );
    const [warning] = await says(
      settings,
      DOWN,
      gate,
      { unverified: "warn" },
      { unverified: "warn" },
    );
    expect(warning).toMatch(
      /^advisory: facts for the policies could not be read: .*\nThe policies/,
    );
  });

  it.each([
    [{ ...waiver, expires: "2026-11-23" }, "it expired on 2026-11-23"],
    [{ ...waiver, reason: "" }, "it gives no reason"],
    [{ ...waiver, approvedBy: " " }, "it does not say who approved it"],
  ])("reports waivers that can't count: %j", async (entry, words) => {
    const found = await says(
      settings,
      { workflows: ["Migrate > Cutover"] },
      gate,
      {},
      { waivers: [entry] },
    );
    expect(found).toEqual([
      `advisory: waiver of delete-protected for the content ${waiver.sha256.slice(0, 12)}…: ${words}, so it waives nothing`,
    ]);
  });

  it("reports waivers that nothing needs", async () => {
    const scene = { workflows: [AFTER], servers: [ONLINE] };
    const step = resource("scriptStep", "dns", scriptStep());
    const shared = { waivers: [waiver] };
    const used = { ...scene, scripts: [cocScript({ content: "rm -rf /usr\n" })] };
    expect(await saysOfProgram(settings, used, [step], {}, shared)).toEqual([]);
    const unused = { ...scene, scripts: [cocScript()] };
    expect((await saysOfProgram(settings, unused, [step], {}, shared))[0]).toContain(
      "nothing in this program needs it",
    );
  });
});
