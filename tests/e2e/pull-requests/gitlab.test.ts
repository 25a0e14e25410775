import { gitlabJobs, Notes, runGitlab, runGitlabFork } from "./gitlab";
import { Migrations, program } from "./migrations";
import { FINDING, NO_WAIVERS, RISKY, WAIVERS } from "./risky";

let migrations: Migrations;
let notes: Notes;

beforeAll(async () => {
  notes = await Notes.start();
  migrations = await Migrations.create();
});
afterAll(async () => {
  await notes.stop();
  await migrations.close();
});

describe("a branch of the project", () => {
  const mayWrite = () => ({ CI_API_V4_URL: notes.url, MGC_NOTES_TOKEN: "notes-token" });

  it("that violates a mandatory policy is blocked, and its own lock file and configuration change nothing", async () => {
    const commit = migrations.branch("violating", {
      "index.ts": program("violating"),
      "mgc-policies.json": '{ "all": "disabled" }',
      "package-lock.json": migrations.lock("lax"),
    });
    const run = await runGitlab(migrations, commit, mayWrite());
    expect(run.code).not.toBe(0);
    expect(run.summary).toContain("## MgC policies: blocked by 1 violation\n");
    expect(run.summary).toContain("**mandatory**: `mgc-step-limit`");
    expect(notes.bodies).toEqual([`<!-- mgc-policies -->\n\n${run.summary}`]);
  });

  it("that violates nothing any more passes, and its note is renewed", async () => {
    const commit = migrations.branch("clean", { "index.ts": program("clean") });
    const run = await runGitlab(migrations, commit, mayWrite());
    expect(run.code).toBe(0);
    expect(run.summary).toContain("## MgC policies: passed\n");
    expect(notes.bodies).toEqual([`<!-- mgc-policies -->\n\n${run.summary}`]);
  });

  it("gets a result without a note where there is no stack to preview and no token", async () => {
    const commit = migrations.branch("nowhere", { "index.ts": program("clean") });
    const run = await runGitlab(migrations, commit, { PULUMI_STACK: "elsewhere" });
    expect(run.code).not.toBe(0);
    expect(run.summary).toContain("there was no run to judge");
    expect(notes.bodies).toHaveLength(1);
  });
});

describe.each(["fork", "project"] as const)("a fork, whose job runs in the %s,", (where) => {
  it("passes where it is harmless", async () => {
    const commit = migrations.branch(`${where}-clean`, { "scripts/check.sh": "echo ok\n" });
    const run = await runGitlabFork(migrations, commit, where);
    expect(run.code).toBe(0);
    expect(run.text).toContain("1 file scanned: 0 high, 0 medium, 0 waived");
  });

  it("fails with a dangerous script, whatever it answers for itself", async () => {
    const commit = migrations.branch(`${where}-risky`, { ...RISKY, ...WAIVERS });
    const run = await runGitlabFork(migrations, commit, where);
    expect(run.code).toBe(1);
    expect(run.text).toContain("./scripts/prepare.sh:3:36: high: ");
    expect(run.text).toContain(`[${FINDING}]`);
  });

  it("passes with a script that the protected branch answers for", async () => {
    const commit = migrations.branch(`${where}-waived`, RISKY);
    migrations.push(WAIVERS);
    const run = await runGitlabFork(migrations, commit, where);
    migrations.push(NO_WAIVERS);
    expect(run.code).toBe(0);
    expect(run.text).toContain("0 high, 0 medium, 1 waived");
  });

  it("fails where it breaks a type", async () => {
    const files = { "index.ts": "export const answer: number = 'no';\n" };
    const run = await runGitlabFork(migrations, migrations.branch(`${where}-type`, files), where);
    expect(run.code).not.toBe(0);
    expect(run.text).toContain("error TS2322");
  });
});

describe("the recipe", () => {
  const { "mgc-policies": preview, "mgc-policies-fork": fork } = gitlabJobs;

  it("sends a merge request to one job or the other, by the projects that it goes between", () => {
    const request = '$CI_PIPELINE_SOURCE == "merge_request_event"';
    const [source, target] = [
      "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID",
      "$CI_MERGE_REQUEST_PROJECT_ID",
    ];
    expect(preview.rules[0].if).toBe(`${request} && ${source} == ${target}`);
    expect(fork.rules[0].if).toBe(`${request} && ${source} != ${target}`);
  });

  it("takes the policies from a branch that no merge request names", () => {
    for (const { script, variables } of [preview, fork]) {
      expect(variables?.POLICY_BRANCH).toBe("main");
      expect(script.join("\n")).not.toMatch(/BRANCH_NAME|CI_MERGE_REQUEST_(TITLE|LABELS)/);
    }
  });

  it("keeps the summary only, because the event log holds secrets", () => {
    expect(preview.artifacts?.paths).toEqual(["summary.md"]);
  });

  it("gives a fork a scan and a type check: no variables of the project, no preview", () => {
    const script = fork.script.join("\n");
    expect(script).not.toMatch(/MGC_|token|pulumi/i);
    expect(fork.variables).toEqual({ POLICY_BRANCH: "main" });
    const [scan, check] = ['/mgc" scan', "tsc --noEmit"].map((words) => script.indexOf(words));
    expect(scan).toBeGreaterThan(0);
    expect(check).toBeGreaterThan(scan ?? 0);
  });
});
