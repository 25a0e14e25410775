import { scriptAvailable } from "../../policy-pack/src/policies/scriptAvailable";
import { UNKNOWN } from "../../provider/src/core/unknown";
import { after, resource, says, sha256 } from "./support/scene";
import { AFTER, cocScript, ONLINE, scriptStep } from "./support/scripts";

const scene = { workflows: [AFTER], servers: [ONLINE], scripts: [cocScript()] };
const own = (script: object) =>
  resource("scriptStep", "dns", scriptStep({ script: { source: "custom", id: "SC1", ...script } }));
const CONTENT = sha256("echo ok\n");

describe("mgc-script-available", () => {
  it.each([
    ["by id", {}],
    ["by name", { id: undefined, name: "verify_dns" }],
    ["with its version and digest", { version: "1.0.0", sha256: CONTENT }],
    ["whose id is not known yet", { id: UNKNOWN }],
  ])("lets a script through %s", async (_, script) => {
    expect(await says(scriptAvailable, scene, own(script))).toEqual([]);
  });

  it.each([
    [
      "an id that COC does not have",
      { id: "SC9" },
      'the custom script "SC9", which COC does not have',
    ],
    [
      "a name that it does not have",
      { id: undefined, name: "x" },
      'COC has no custom script named "x"',
    ],
    ["the other list", { source: "public" }, 'the public script "SC1", which COC does not have'],
    [
      "another version",
      { version: "1.0.1" },
      'declares version 1.0.1 of script "verify_dns", and COC has 1.0.0',
    ],
    ["another content", { sha256: "0".repeat(64) }, `and its content has ${CONTENT}`],
  ])("refuses %s", async (_, script, words) => {
    const [message, ...more] = await says(scriptAvailable, scene, own(script));
    expect(message).toContain(words);
    expect(more).toEqual([]);
  });

  it.each(["PENDING_APPROVE", "REJECTED"])("refuses a script that is %s", async (status) => {
    const scripts = [cocScript({ status })];
    expect(await says(scriptAvailable, { ...scene, scripts }, own({}))).toEqual([
      `MGC010 script-available: script "verify_dns" of step "Verify DNS" is ${status}, not APPROVED. Have a reviewer approve it in COC, then run \`pulumi up\` again.`,
    ]);
  });

  it("asks for pins where it is configured to, and names what there is", async () => {
    const options = { requireVersionPin: true, requireSha256: true };
    expect(await says(scriptAvailable, scene, own({}), options)).toEqual([
      'MGC010 script-available: step "Verify DNS" does not name the version of script "verify_dns"; COC has 1.0.0 now. Review the script, and set script.version.',
      `MGC010 script-available: step "Verify DNS" does not name the digest of script "verify_dns"; the content that COC has now is ${CONTENT}. Review the content, and set script.sha256.`,
    ]);
    const pinned = own({ version: "1.0.0", sha256: CONTENT });
    expect(await says(scriptAvailable, scene, pinned, options)).toEqual([]);
  });

  it.each([
    [["SC1"], 0],
    [["verify_*"], 0],
    [["reset_*", "SC2"], 1],
    [["verify"], 1],
  ])("compares with allowedScripts %j", async (allowedScripts, count) => {
    expect(await says(scriptAvailable, scene, own({}), { allowedScripts })).toHaveLength(count);
  });

  it("leaves steps alone that have begun: what they ran is history", async () => {
    const begun = scene.workflows.map((text) => text.replace("+Look", "+Verify DNS:complete"));
    const props = scriptStep({ script: { source: "custom", id: "SC9" } });
    const step = resource("scriptStep", "dns", after(props));
    expect(await says(scriptAvailable, { ...scene, workflows: begun }, step)).toEqual([]);
  });
});
