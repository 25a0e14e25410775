import { scriptRisk } from "../../policy-pack/src/policies/scriptRisk";
import { resource, says, sha256 } from "./support/scene";
import { AFTER, cocScript, ONLINE, scriptStep } from "./support/scripts";

const RECKLESS = "#!/bin/sh\necho canary\nrm -rf /opt/agent\n";
const HIGH = { level: "HIGH", commands: [{ name: "rm command", rule: "", example: "" }] };
const scene = {
  workflows: [AFTER],
  servers: [ONLINE],
  scripts: [cocScript({ content: RECKLESS })],
};
const step = resource("scriptStep", "dns", scriptStep());
const waiver = {
  rule: "coc-rm",
  sha256: sha256(RECKLESS),
  reason: "deletes what it has made",
  approvedBy: "Ana",
  expires: "2026-11-24",
};

describe("mgc-script-risk", () => {
  it("lets harmless contents through", async () => {
    expect(await says(scriptRisk, { ...scene, scripts: [cocScript()] }, step)).toEqual([]);
  });

  it("shows the line, why, and a safer way; and nothing else of the script", async () => {
    const found = await says(scriptRisk, scene, step);
    expect(found).toEqual([
      'MGC011 script-risk: script "verify_dns" (SC1) of step "Verify DNS", line 3, column 1 (coc-rm, high risk): The rm command is included, special system files may be maliciously deleted or modified.\n' +
        "    rm -rf /opt/agent\n" +
        "  Safer: Name the files one by one with `rm -- PATH`, guard variables with `${x:?}`, or move them to a directory from which they can be fetched back.",
    ]);
    expect(found.join()).not.toContain("canary");
  });

  it("cuts a long line", async () => {
    const scripts = [cocScript({ content: `rm ${"x".repeat(5000)}` })];
    const [message = ""] = await says(scriptRisk, { ...scene, scripts }, step);
    expect(message.length).toBeLessThan(600);
  });

  it("judges a script that the program itself keeps in COC", async () => {
    const own = resource("cocScript", "reset", { name: "reset", type: "SHELL", content: RECKLESS });
    expect((await says(scriptRisk, scene, own))[0]).toContain(
      'MGC011 script-risk: script "reset", line 3',
    );
  });

  it.each([
    ["on its last day", waiver, 0],
    ["expired", { ...waiver, expires: "2026-11-23" }, 1],
    ["without a reason", { ...waiver, reason: " " }, 1],
    ["of all findings", { ...waiver, rule: "MGC011" }, 0],
    ["of another rule", { ...waiver, rule: "coc-kill" }, 1],
    ["for another content", { ...waiver, sha256: sha256("other") }, 1],
    ["for this script", { ...waiver, scriptId: "SC1" }, 0],
    ["for another script", { ...waiver, scriptId: "SC2" }, 1],
  ])("looks at a waiver %s", async (_, entry, count) => {
    expect(await says(scriptRisk, scene, step, {}, { waivers: [entry] })).toHaveLength(count);
  });

  it("takes COC's opinion for advice, for an order, or not at all", async () => {
    const seen = { ...scene, scripts: [cocScript()], verdict: HIGH };
    const sentence =
      'MGC011 script-risk: COC\'s own check, which looks for words, calls script "verify_dns" (SC1) of step "Verify DNS" HIGH: "rm command".';
    expect(await says(scriptRisk, seen, step)).toEqual([`advisory: ${sentence}`]);
    expect(await says(scriptRisk, seen, step, { coc: "mandatory" })).toEqual([sentence]);
    expect(await says(scriptRisk, seen, step, { coc: "off" })).toEqual([]);
    expect(
      await says(
        scriptRisk,
        seen,
        step,
        {},
        { waivers: [{ ...waiver, rule: "MGC011", sha256: sha256("echo ok\n") }] },
      ),
    ).toEqual([]);
  });
});
