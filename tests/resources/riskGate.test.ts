/** MGC011 at the write gate: a step whose script nobody answers for is not written, and nothing beside it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RawInputs } from "../../provider/src/core/inputIssues";
import type { RiskSources } from "../../provider/src/hosts/riskJudge";
import { contentDigest } from "../../provider/src/resources/script/scripts";
import type { RiskFinding } from "../../provider/src/risk";
import { failure, Resource, stage, steps } from "./support/resource";
import { closeScenes, type Scene } from "./support/scene";
import { editScript, scriptScene, scriptStep, single, WIPE, wireScript } from "./support/scripts";

const folder = mkdtempSync(join(tmpdir(), "pulumi-mgc-waivers-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(closeScenes);

const inline = (over: RawInputs = {}, name = "Run") =>
  stage({ steps: [...steps("Look"), scriptStep(name, over)] });

/** Both forms of a script step, where each ends up, and how its name is changed. */
const FORMS = [
  { form: "inline", kind: "stage", at: "Own", inputs: inline },
  {
    form: "single",
    kind: "scriptStep",
    at: "Theirs",
    inputs: (over: RawInputs = {}, name = "Run") => single({ ...over, name }),
  },
] as const;

const custom = (id: string, more: object = {}) => ({
  script: { source: "custom", id, ...more },
  parameters: {},
});

const finding = (line: number, severity: RiskFinding["severity"] = "high"): RiskFinding => ({
  rule: "wipes",
  category: "recursive delete",
  severity,
  line,
  column: 1,
  resolved: "rm -rf /",
  message: "Everything is deleted.",
  alternative: "Name what is to go.",
});

/** Finds something in each line with `rm`, and counts what it is asked. */
function scanner(severity: RiskFinding["severity"] = "high") {
  const asked: string[] = [];
  const scan: RiskSources["scan"] = ({ type, content }) => {
    asked.push(`${type} ${content}`);
    const lines = content.split("\n");
    const found = lines.flatMap((text, i) =>
      text.includes("rm ") ? [finding(i + 1, severity)] : [],
    );
    return Promise.resolve(found);
  };
  return { asked, scan };
}

const digest = contentDigest(WIPE);

function waiverFile(name: string, ...over: object[]): string {
  const entry = { rule: "wipes", sha256: digest, reason: "a lab", approvedBy: "R. Iyer" };
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(over.map((o) => ({ ...entry, expires: "2026-01-09", ...o }))));
  return file;
}

/** Tries to write a step with the dangerous script, for this waiver file. */
async function tried(world: Scene, waivers?: string): Promise<string> {
  const session = world.session({ risk: { scan: scanner().scan, waivers } });
  const { message } = await failure(new Resource("stage").up(session, inline(custom("SC-wipe"))));
  expect(world.writes()).toEqual([]);
  return message;
}

describe("a script that any analyser calls high (I12)", () => {
  it.each<[string, RawInputs, string]>([
    ["by the id of a custom one", custom("SC-wipe"), 'script "wipe" (SC-wipe, version 1.0.0)'],
    [
      "by its name",
      { script: { source: "custom", name: "wipe" }, parameters: {} },
      'script "wipe" (SC-wipe, version 1.0.0)',
    ],
    [
      "by the id of a public one",
      { script: { source: "public", id: "SC-wipe-all" }, parameters: {} },
      'script "HWC.wipe" (SC-wipe-all, version 1.0.0)',
    ],
    [
      "by the name of a public one",
      { script: { source: "public", name: "HWC.wipe" }, parameters: {} },
      'script "HWC.wipe" (SC-wipe-all, version 1.0.0)',
    ],
    [
      "by its version and digest",
      custom("SC-wipe", { version: "1.0.0", sha256: digest }),
      'script "wipe" (SC-wipe, version 1.0.0)',
    ],
  ])("%s is refused before anything is written", async (_, over, script) => {
    const world = await scriptScene();
    for (const { kind, inputs } of FORMS) {
      const { message } = await failure(new Resource(kind).up(world.session(), inputs(over)));
      expect(message).toContain(`MGC011 script-risk: step "Run" would run ${script}`);
      expect(message).toMatch(/line 2, column 1 \([\w-]+\): /);
      expect(message).toContain("\n      rm -rf / --no-preserve-root\n");
      expect(message).toContain(`sha256 ${digest}`);
      expect(message).not.toContain("canary-line");
    }
    expect(world.writes()).toEqual([]);
  });

  it("is refused as data in words: step, script, place, line, reason, way out", async () => {
    const world = await scriptScene();
    expect(await tried(world)).toBe(
      'create stage "Own" in workflow wf: MGC011 script-risk: step "Run" would run script "wipe" (SC-wipe, version 1.0.0), in which there is high risk:\n' +
        "    line 2, column 1 (wipes): Everything is deleted.\n" +
        "      rm -rf / --no-preserve-root\n" +
        "      Safer: Name what is to go.\n" +
        "  Change the script, and its version with it; or have somebody answer for it: a waiver of the rule in brackets, " +
        `or of MGC011 for all of it, with sha256 ${digest}, in the file that MGC_WAIVERS names.`,
    );
  });

  it("keeps a whole stage from being written, and a whole update", async () => {
    const world = await scriptScene();
    const both = stage({ steps: [scriptStep("Good"), scriptStep("Bad", custom("SC-wipe"))] });
    await failure(new Resource("stage").up(world.session(), both));
    const own = new Resource("stage");
    await own.up(world.session(), stage({ steps: [scriptStep("Good")] }));
    world.requests();
    const more = { ...both, name: "Renamed", description: "other" };
    const { message } = await failure(own.up(world.session(), more));
    expect(message).toMatch(/^update stage "Renamed" in workflow wf: MGC011 .*step "Bad"/);
    expect(world.writes()).toEqual([]);
    expect(world.steps("Own")).toEqual(["Good"]);
  });

  it("passes preview: check and diff leave it to the policy", async () => {
    const world = await scriptScene();
    const { asked, scan } = scanner();
    const session = world.session({ risk: { scan } });
    const own = new Resource("scriptStep");
    await own.up(session, single());
    expect(await own.check(session, single(custom("SC-wipe")))).toEqual([]);
    expect(await own.diff(session, single(custom("SC-wipe")))).toMatchObject({ changes: true });
    expect(asked).toHaveLength(1);
  });

  it("is taken over unjudged where it stands just as declared: nothing is written", async () => {
    const world = await scriptScene();
    const declared = inline(custom("SC-wipe"));
    const waivers = waiverFile("once", {});
    await new Resource("stage").up(
      world.session({ risk: { scan: scanner().scan, waivers } }),
      declared,
    );
    world.requests();
    const { asked, scan } = scanner();
    const again = new Resource("stage");
    expect(await again.up(world.session({ risk: { scan } }), declared)).toBe("created");
    expect(world.writes()).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe.each(FORMS)("a script step that is there, $form,", ({ kind, at, inputs }) => {
  it("whose content has become dangerous gets another name, user and parameters without being judged", async () => {
    const world = await scriptScene();
    const own = new Resource(kind);
    await own.up(world.session(), inputs());
    await editScript(world, "SC-reset", { content: WIPE });
    world.requests();
    const { asked, scan } = scanner();
    const other = { executedBy: "migrator", parameters: { path: "/srv" } };
    expect(await own.up(world.session({ risk: { scan } }), inputs(other, "Runs"))).toBe("updated");
    expect(world.writes()).toHaveLength(1);
    expect(wireScript(world, at, "Runs").execute_user).toBe("migrator");
    expect(asked).toEqual([]);
  });

  it.each<[string, RawInputs]>([
    ["another script", custom("SC-wipe")],
    ["a version to insist on", custom("SC-reset", { version: "1.0.1" })],
    ["a digest to insist on", custom("SC-reset", { sha256: digest })],
  ])("is judged when it gets %s", async (_, over) => {
    const world = await scriptScene();
    const own = new Resource(kind);
    await own.up(world.session(), inputs({ parameters: {} }));
    const properties = { risk_level: "LOW", version: "1.0.1" };
    await editScript(world, "SC-reset", { content: WIPE, properties });
    world.requests();
    const { message } = await failure(own.up(world.session(), inputs(over)));
    expect(message).toContain('MGC011 script-risk: step "Run"');
    expect(world.writes()).toEqual([]);
  });

  it("is judged no more when it has run", async () => {
    const world = await scriptScene();
    const own = new Resource(kind);
    await own.up(world.session(), inputs({ parameters: {} }));
    await editScript(world, "SC-reset", { content: WIPE });
    world.status(at, "COMPLETE");
    world.requests();
    const pinned = custom("SC-reset", { sha256: digest });
    expect(await own.up(world.session(), inputs(pinned))).toBe("updated");
    expect(world.writes()).toEqual([]);
  });
});

describe("a finding", () => {
  it.each<[string, object]>([
    ["its rule", {}],
    ["MGC011", { rule: "MGC011" }],
    ["its rule, for this script", { scriptId: "SC-wipe" }],
    ["its digest in capitals", { sha256: digest.toUpperCase() }],
  ])("is answered for by a waiver of %s", async (name, over) => {
    const world = await scriptScene();
    const waivers = waiverFile(`waives ${name}`, over);
    const session = world.session({ risk: { scan: scanner().scan, waivers } });
    expect(await new Resource("stage").up(session, inline(custom("SC-wipe")))).toBe("created");
    expect(world.steps("Own")).toEqual(["Look", "Run"]);
  });

  it.each<[string, object]>([
    ["another content", { sha256: "a".repeat(64) }],
    ["another rule", { rule: "power-off" }],
    ["another script with the same content", { scriptId: "SC-wipe-all" }],
  ])("is not answered for by a waiver of %s", async (name, over) => {
    const world = await scriptScene();
    const message = await tried(world, waiverFile(name, over));
    expect(message).toContain("MGC011 script-risk");
    expect(message).not.toContain("waives nothing");
  });

  it.each<[string, object, string]>([
    ["has expired", { expires: "2026-01-08" }, "it expired on 2026-01-08"],
    ["gives no reason", { reason: " " }, "it gives no reason"],
    ["names nobody", { approvedBy: "" }, "it does not say who approved it"],
  ])("is refused with a word about a waiver that %s", async (name, over, flaw) => {
    const world = await scriptScene();
    const message = await tried(world, waiverFile(name, over));
    expect(message).toContain(`waiver of wipes for the content ${digest.slice(0, 12)}…: ${flaw}`);
  });

  it("of medium severity is left to the policies", async () => {
    const world = await scriptScene();
    const session = world.session({ risk: { scan: scanner("medium").scan } });
    expect(await new Resource("stage").up(session, inline(custom("SC-wipe")))).toBe("created");
  });
});

describe("a file of waivers that can't be used", () => {
  const missing = join(folder, "none.json");
  const broken = join(folder, "broken.json");
  writeFileSync(broken, "{");
  const wrong = waiverFile("wrong", { expires: "soon" }, { sha256: 7 });

  it.each<[string, string, RegExp]>([
    ["is missing", missing, /can't be read: .*ENOENT/],
    ["is a folder", folder, /can't be read: .*EISDIR/],
    ["is no JSON", broken, /is not JSON/],
    ["has two mistakes", wrong, /\[0\]\.expires: .+; \[1\]\.sha256: /],
  ])("because it %s stops every script step, once for all of a stage", async (_, file, pattern) => {
    const world = await scriptScene();
    const session = world.session({ risk: { scan: scanner().scan, waivers: file } });
    const harmless = stage({ steps: [scriptStep("A"), scriptStep("B")] });
    const { message } = await failure(new Resource("stage").up(session, harmless));
    expect(message).toContain(
      `create stage "Own" in workflow wf: MGC011 script-risk: no script step is written while the waivers that MGC_WAIVERS names can't be used. "${file}": `,
    );
    expect(message).toMatch(pattern);
    expect(message).toMatch(/Mend the file, or unset MGC_WAIVERS to go without waivers\.$/);
    expect(message.match(/MGC011/g)).toHaveLength(1);
    expect(world.writes()).toEqual([]);
    await expect(new Resource("scriptStep").up(session, single())).rejects.toThrow(pattern);
    expect(world.writes()).toEqual([]);
  });

  it("is of no matter where there are no scripts", async () => {
    const world = await scriptScene();
    const session = world.session({ risk: { waivers: missing } });
    expect(await new Resource("stage").up(session, stage())).toBe("created");
    const step = { workflowId: "wf", stage: "Theirs", name: "Gate" };
    expect(await new Resource("checkpointStep").up(session, step)).toBe("created");
  });
});

describe("the cost", () => {
  it("is one scan for each content, whoever runs it, and no request more", async () => {
    const world = await scriptScene();
    const { asked, scan } = scanner();
    const session = world.session({ risk: { scan } });
    const other = scriptStep("C", custom("SC-check"));
    const declared = stage({ steps: [scriptStep("A"), scriptStep("B"), other] });
    await new Resource("stage").up(session, declared);
    await new Resource("scriptStep").up(session, single());
    expect(asked).toEqual(["SHELL echo reset", "SHELL echo check"]);
    const reads = world.requests().filter((line) => line.includes("GET /v1/job/scripts/"));
    expect(reads).toHaveLength(2);
  });

  it("is no scan at all for a stage of checkpoints", async () => {
    const world = await scriptScene();
    const { asked, scan } = scanner();
    await new Resource("stage").up(world.session({ risk: { scan } }), stage());
    expect(asked).toEqual([]);
  });
});

it("a script that this program changed before the step is judged as it is then", async () => {
  const world = await scriptScene();
  const session = world.session();
  const own = new Resource("scriptStep");
  expect(await own.check(session, single(custom("SC-reset")))).toEqual([]);
  const script = new Resource("cocScript");
  const declared = { name: "mine", type: "SHELL", description: "d", riskLevel: "LOW" };
  await script.up(session, { ...declared, content: "echo hello\n", version: "1.0.0" });
  const id = String(script.saved.scriptId);
  expect(await own.check(session, single(custom(id)))).toEqual([]);
  await script.up(session, { ...declared, content: WIPE, version: "1.0.1" });
  await expect(own.up(session, single(custom(id)))).rejects.toThrow(/MGC011 .*version 1\.0\.1/);
});
