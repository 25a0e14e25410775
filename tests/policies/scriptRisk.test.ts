import { scriptRisk } from "../../policy-pack/src/policies/scriptRisk";
import { resource, says, sha256 } from "./support/scene";
import { AFTER, cocScript, ONLINE, scriptStep } from "./support/scripts";

const RECKLESS = '#!/bin/sh\necho canary\nrm -rf "$AGENT_HOME"/*\n';
const HIT = { name: "rm command", rule: "", example: "" };
const HIGH = { level: "HIGH", commands: [HIT] };
const scene = {
  workflows: [AFTER],
  servers: [ONLINE],
  scripts: [cocScript({ content: RECKLESS })],
};
const step = resource("scriptStep", "dns", scriptStep());
const waiver = {
  rule: "delete-maybe-empty",
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
      'MGC011 script-risk: script "verify_dns" (SC1) of step "Verify DNS", line 3, column 1 (delete-maybe-empty, high risk): $AGENT_HOME is never set, and then this deletes everything on the server. A variable that is unset or empty leaves a path that everything else is below.\n' +
        '    rm -rf "$AGENT_HOME"/*\n' +
        "    runs as: rm -rf $AGENT_HOME/*\n" +
        "  Safer: Write ${name:?} in the path, so that the script ends instead when the variable is empty.",
    ]);
    expect(found.join()).not.toContain("canary");
  });

  it("cuts a long line", async () => {
    const scripts = [cocScript({ content: `rm -rf / ${"x".repeat(5000)}` })];
    const [message = ""] = await says(scriptRisk, { ...scene, scripts }, step);
    expect(message.length).toBeLessThan(600);
  });

  it.each([
    ["rm -rf /", []],
    ["v=rm; w=/; $v -rf $w", ["    runs as: rm -rf /"]],
    ['eval "$(echo cm0gLXJmIC8= | base64 -d)"', ["    runs as: rm -rf /"]],
  ])("says what %s runs as, unless it stands there", async (content, lines) => {
    const [message = ""] = await says(
      scriptRisk,
      { ...scene, scripts: [cocScript({ content })] },
      step,
    );
    expect(message.split("\n").slice(1, -1)).toEqual([`    ${content}`, ...lines]);
  });

  it("shows what it can't judge, as advice or as an order (F25)", async () => {
    const scripts = [cocScript({ content: 'eval "$(cat steps)"\n' })];
    const seen = { ...scene, scripts };
    const [advice = ""] = await says(scriptRisk, seen, step);
    expect(advice).toMatch(/^advisory: MGC011 .*line 1, column 1 \(run-unknown, medium risk\)/);
    expect(await says(scriptRisk, seen, step, { blockAt: "medium" })).toEqual([
      advice.replace("advisory: ", ""),
    ]);
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
    ["of another rule", { ...waiver, rule: "delete-protected" }, 1],
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

  it.each([
    ["LOW", [], undefined],
    ["LOW", ["rm command"], 'LOW: "rm command".'],
    ["MEDIUM", [], "MEDIUM."],
    ["HIGH", ["rm command", "dd command"], 'HIGH: "rm command", "dd command".'],
  ] as const)("passes on what COC says: %s for %j", async (level, names, end) => {
    const verdict = { level, commands: names.map((name) => ({ ...HIT, name })) };
    const found = await says(scriptRisk, { ...scene, scripts: [cocScript()], verdict }, step);
    const calls = `advisory: MGC011 script-risk: COC's own check, which looks for words, calls script "verify_dns" (SC1) of step "Verify DNS" `;
    expect(found).toEqual(end === undefined ? [] : [calls + end]);
  });

  it("says that COC's check could not be had, as loudly as its opinion counts (F25)", async () => {
    const seen = { ...scene, scripts: [cocScript()], checkDown: "503" };
    const sentence =
      'MGC011 script-risk: COC\'s own check of script "verify_dns" (SC1) of step "Verify DNS" could not be had: 503';
    expect(await says(scriptRisk, seen, step)).toEqual([`advisory: ${sentence}`]);
    expect(await says(scriptRisk, seen, step, { coc: "mandatory" })).toEqual([sentence]);
    expect(await says(scriptRisk, seen, step, { coc: "off" })).toEqual([]);
  });
});
