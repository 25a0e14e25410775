import { gitlabJobs, Notes, runGitlab } from "./gitlab";
import { Migrations, program } from "./migrations";

let migrations: Migrations;
let notes: Notes;

beforeAll(async () => {
  notes = await Notes.start();
  migrations = await Migrations.create();
});
afterAll(async () => {
  await migrations.close();
  await notes.stop();
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
    expect(preview.variables?.POLICY_BRANCH).toBe("main");
    expect(preview.script.join("\n")).not.toMatch(/BRANCH_NAME|CI_MERGE_REQUEST_(TITLE|LABELS)/);
  });

  it("keeps the summary only, because the event log holds secrets", () => {
    expect(preview.artifacts?.paths).toEqual(["summary.md"]);
  });

  it("gives a fork a type check: no variables, no preview", () => {
    expect(fork.script).toEqual(["npm ci --ignore-scripts", "npx --no-install tsc --noEmit"]);
    expect(fork.variables).toBeUndefined();
  });
});
