/** Scripts in COC, before a step runs them: what they hold, whether they are what was reviewed, and where they run. */
import { createHash } from "node:crypto";
import { Project } from "../../support/project";
import { preview, STRICT_PACK, type PolicyRun } from "../support/policies";

const custom = (name: string, pins: object = {}) => ({
  script: { source: "custom", name, ...pins },
});
const PURGE = 'rm -rf "$APP_DATA"/*\nreboot\n';
const digest = (content: string) => createHash("sha256").update(content).digest("hex");

const CASES = {
  plain: {},
  "by-id": { script: { source: "custom", id: "SC20260109080000000000003" } },
  "by-name": custom("purge_data"),
  "not-approved": custom("collect_logs"),
  "other-version": custom("verify_dns", { version: "0.9.0" }),
  "other-content": custom("verify_dns", { sha256: "0".repeat(64) }),
  "agent-missing": { executionServers: ["new-01"] },
  secret: custom("reset_agent"),
};

describe("scripts, with the policy pack", () => {
  let project: Project;

  beforeAll(async () => {
    project = await Project.create({ folder: __dirname });
    project.environment({ CASES: JSON.stringify(CASES), OWN: "yes" });
    project.program("program");
  });
  afterAll(() => project.close());

  const of = (run: PolicyRun, policy: string, resource: string) =>
    run.violations.filter((found) => found.policy === policy && found.resource === resource);
  const waiver = (fields: object = {}) => ({
    rule: "MGC011",
    sha256: digest(PURGE),
    reason: "the folder is the application's own",
    approvedBy: "Ana",
    expires: "2999-12-31",
    ...fields,
  });

  it("are read and judged, by id and by name, from COC and from the program", async () => {
    const run = await preview(project);
    expect(run.verdicts).toEqual([
      "agent-missing mgc-executor-ready",
      "by-id mgc-script-risk",
      "by-id mgc-script-risk (advisory)",
      "by-name mgc-script-risk",
      "by-name mgc-script-risk (advisory)",
      "not-approved mgc-script-available",
      "other-content mgc-script-available",
      "other-version mgc-script-available",
      "own mgc-script-risk",
      "own mgc-script-risk (advisory)",
    ]);
    expect(run.code).not.toBe(0);
    expect(
      of(run, "mgc-script-risk", "by-id").map(({ message }) => message.split("\n")[1]),
    ).toEqual([
      'stage "by-id" of workflow "web-shop-to-cloud" (wf-batch-001): MGC011 script-risk: script "purge_data" (SC20260109080000000000003) of step "Run", line 1, column 1 (delete-maybe-empty, high risk): $APP_DATA is never set, and then this deletes everything on the server. A variable that is unset or empty leaves a path that everything else is below.',
      'stage "by-id" of workflow "web-shop-to-cloud" (wf-batch-001): MGC011 script-risk: script "purge_data" (SC20260109080000000000003) of step "Run", line 2, column 1 (power-off, high risk): The server goes down, in the middle of whatever it serves.',
      'stage "by-id" of workflow "web-shop-to-cloud" (wf-batch-001): MGC011 script-risk: COC\'s own check, which looks for words, calls script "purge_data" (SC20260109080000000000003) of step "Run" HIGH: "reboot command", "rm command".',
    ]);
    // Of a script only the line that is meant; of a secret parameter nothing.
    const said = run.violations.map(({ message }) => message).join("\n");
    expect(said).toContain('rm -rf "$AGENT_HOME"/*');
    expect(said).toContain("runs as: rm -rf $AGENT_HOME/*");
    expect(said).not.toContain("canary-line");
    expect(run.text).not.toContain("canary-token");
    // Every content is checked by COC once, however many steps run it, and nothing is written.
    expect([...new Set(run.writes)]).toEqual(["POST /analyze-job"]);
    expect(run.writes).toHaveLength(new Set(Object.keys(CASES)).size - 3);
  });

  it("may be waived for one content, until a day", async () => {
    const settings = (waivers: object[]) => ({ "mgc-settings": { waivers } });
    const run = await preview(project, settings([waiver()]));
    expect(of(run, "mgc-script-risk", "by-id")).toEqual([]);
    expect(of(run, "mgc-script-risk", "own")).not.toEqual([]);
    const late = await preview(
      project,
      settings([
        waiver({ expires: "2026-01-31" }),
        waiver({ rule: "delete-maybe-empty", reason: "" }),
        waiver({ sha256: digest("another") }),
      ]),
    );
    expect(of(late, "mgc-script-risk", "by-id")).toHaveLength(3);
    const flaws = late.violations.filter(({ policy }) => policy === "mgc-settings");
    expect(
      flaws.map(
        ({ level, message }) =>
          `${level}: ${message.split(": ").slice(1).join(": ").split("\n")[0] ?? ""}`,
      ),
    ).toEqual([
      "advisory: it expired on 2026-01-31, so it waives nothing",
      "advisory: it gives no reason, so it waives nothing",
      "advisory: nothing in this program needs it; take it out of the configuration",
    ]);
  });

  it("are held to what the configuration allows, and not shown to COC where that is off", async () => {
    project.environment({ CASES: JSON.stringify({ plain: {} }), OWN: undefined });
    const run = await preview(project, {
      "mgc-script-risk": { coc: "off" },
      "mgc-script-available": { requireVersionPin: true, allowedScripts: ["reset_*"] },
      "mgc-executor-ready": { enforcementLevel: "advisory", allowedExecutors: ["db-*"] },
    });
    expect(run.verdicts).toEqual([
      "plain mgc-executor-ready (advisory)",
      "plain mgc-script-available",
    ]);
    expect(of(run, "mgc-script-available", "plain")).toHaveLength(2);
    expect(run.writes).toEqual([]);
  });

  it("must be pinned under the strict preset", async () => {
    const run = await preview(project, {}, STRICT_PACK);
    expect(run.verdicts).toEqual(["plain mgc-script-available"]);
    expect(of(run, "mgc-script-available", "plain")).toHaveLength(2);
    expect(run.code).not.toBe(0);
  });
});
