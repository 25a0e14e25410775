import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/project";
import { GithubJob, githubFile, githubWorkflow } from "./github";
import { Migrations, program } from "./migrations";
import { FINDING, NO_WAIVERS, RISKY, WAIVERS } from "./risky";

const { preview, fork } = githubWorkflow.jobs;
let migrations: Migrations;

beforeAll(async () => {
  migrations = await Migrations.create();
});
afterAll(() => migrations.close());

describe("a branch of the repository", () => {
  it("that violates a mandatory policy is blocked, and its own lock file and configuration change nothing", async () => {
    const commit = migrations.branch("violating", {
      "index.ts": program("violating"),
      "mgc-policies.json": '{ "all": "disabled" }',
      "package-lock.json": migrations.lock("lax"),
    });
    const run = await new GithubJob(migrations, commit).run(preview.steps);
    expect(run.code).not.toBe(0);
    expect(run.summary).toContain("## MgC policies: blocked by 1 violation\n");
    expect(run.summary).toContain("**mandatory**: `mgc-step-limit`");
    expect(run.summary).toContain("- `+` `MgcWorkflowStage` `acceptance`");
    expect(run.comments).toEqual([
      expect.objectContaining({ body: `<!-- mgc-policies -->\n\n${run.summary}` }),
    ]);
    expectOnPage(run.summary);
  });

  it("is judged by what the protected branch says at that time", async () => {
    const commit = migrations.branch("excepted", { "index.ts": program("violating") });
    migrations.push({ "mgc-policies.json": '{ "mgc-step-limit": "advisory" }' });
    const run = await new GithubJob(migrations, commit).run(preview.steps);
    migrations.push({ "mgc-policies.json": '{ "mgc-step-limit": "mandatory" }' });
    expect(run.code).toBe(0);
    expect(run.summary).toContain("**advisory**: `mgc-step-limit`");
  });

  it("that violates nothing passes, and its comment is kept up to date", async () => {
    const commit = migrations.branch("clean", { "index.ts": program("clean") });
    const job = new GithubJob(migrations, commit);
    const run = await job.run(preview.steps);
    expect(run).toMatchObject({
      code: 0,
      comments: [{ body: expect.stringContaining(run.summary) as string }],
    });
    expect(run.summary).toContain("## MgC policies: passed\n");

    const again = await job.run(preview.steps.filter(({ name }) => name === "Comment"));
    expect(again.comments).toHaveLength(1);
  });

  it("whose run ends before the engine writes a log fails, and the comment says so", async () => {
    const job = new GithubJob(migrations, "");
    const steps = preview.steps.filter(({ name = "" }) => ["Summary", "Outcome"].includes(name));
    const failing = steps.map((step) => ({ ...step, env: { CODE: "255" } }));
    const run = await job.run(failing);
    expect(run.code).not.toBe(0);
    expect(run.summary).toBe(
      "## MgC policies: there was no run to judge; the job's output says why\n",
    );
  });
});

describe("a fork", () => {
  it("that is harmless passes, and its summary says what was scanned", async () => {
    const commit = migrations.branch("fork-clean", {
      "index.ts": program("clean"),
      "scripts/check.sh": "#!/bin/sh\nsystemctl is-active nginx\n",
    });
    const run = await new GithubJob(migrations, commit).run(fork.steps);
    expect(run).toMatchObject({ code: 0, comments: [] });
    expect(run.summary).toBe("## mgc scan: 1 file scanned: 0 high, 0 medium, 0 waived\n");
  });

  it("that brings a dangerous script fails, whatever it answers for itself, and is type-checked all the same", async () => {
    const commit = migrations.branch("fork-risky", {
      ...RISKY,
      ...WAIVERS,
      "index.ts": "export const answer: number = 'no';\n",
    });
    const run = await new GithubJob(migrations, commit).run(fork.steps);
    expect(run.code).toBe(1);
    expect(run.text).toContain("./scripts/prepare.sh:3:36: high: ");
    expect(run.text).toContain(`[${FINDING}]`);
    expect(run.text).toContain("index.ts(1,14): error TS2322");
    expect(run.summary).toMatch(/^## mgc scan: 1 file scanned: 1 high, 0 medium, 0 waived\n/);
    expect(run.summary).toContain(`<code>${FINDING}</code>`);
  });

  it("passes with a script that the protected branch answers for", async () => {
    const commit = migrations.branch("fork-waived", RISKY);
    migrations.push(WAIVERS);
    const run = await new GithubJob(migrations, commit).run(fork.steps);
    migrations.push(NO_WAIVERS);
    expect(run.code).toBe(0);
    expect(run.summary).toContain("0 high, 0 medium, 1 waived");
    expect(run.text).toContain("waived by Ana until 2999-12-31");
  });

  it("that breaks a type fails", async () => {
    const commit = migrations.branch("fork-type", {
      "index.ts": "export const answer: number = 'no';\n",
    });
    const run = await new GithubJob(migrations, commit).run(fork.steps);
    expect(run.code).not.toBe(0);
    expect(run.text).toContain("error TS2322");
  });
});

/** The page shows a summary that a run has printed. */
function expectOnPage(summary: string): void {
  const path = join(ROOT, "policy-pack/docs/pull-requests.md");
  const page = () => readFileSync(path, "utf8");
  const renewed = page().replace(
    /(<!-- summary -->\n\n`{4}text\n)[\s\S]*?(?=\n`{4}\n)/,
    (_, start: string) => `${start}${summary.trimEnd()}`,
  );
  if (process.env.UPDATE_DOCS) writeFileSync(path, renewed);
  expect(page()).toBe(renewed);
  expect(page()).toContain(summary.trimEnd());
}

describe("the recipe", () => {
  const jobs = Object.entries({ preview, fork });

  it("runs for pull requests without the rights of the protected branch", () => {
    expect(githubFile).not.toContain("pull_request_target");
    expect(githubWorkflow.permissions).toEqual({ contents: "read" });
    expect(preview.permissions).toEqual({ contents: "read", "pull-requests": "write" });
    expect(fork.permissions).toBeUndefined();
  });

  it("runs once per pull request", () => {
    expect(githubWorkflow.concurrency).toEqual({
      group: "mgc-policies-${{ github.event.pull_request.number }}",
      "cancel-in-progress": true,
    });
  });

  it("sends a pull request to one job or the other", () => {
    const head = "github.event.pull_request.head.repo.full_name";
    expect(preview.if).toBe(`${head} == github.repository`);
    expect(fork.if).toBe(`${head} != github.repository`);
  });

  it.each(jobs)("takes the policies of %s from a branch that no pull request names", (_, job) => {
    const policies = job.steps.find((step) => step.with?.path === "policy");
    expect(policies?.with?.ref).toBe("main");
    expect(githubWorkflow.on.pull_request.branches).toEqual(["main"]);
  });

  it.each(jobs)("puts nothing from outside into the shell text of %s", (_, { steps }) => {
    expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
  });

  it.each(jobs)(
    "pins the actions of %s by major version, and keeps no token on disk",
    (_, { steps }) => {
      const actions = steps.filter(({ uses }) => uses !== undefined);
      for (const { uses, with: inputs } of actions) {
        expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
        if (uses?.startsWith("actions/checkout"))
          expect(inputs?.["persist-credentials"]).toBe("false");
      }
    },
  );

  it("shows secrets to the preview only, and the token to the comment only", () => {
    const holders = preview.steps.filter((step) =>
      /secrets\.|github\.token/.test(JSON.stringify(step)),
    );
    expect(holders.map(({ name }) => name)).toEqual(["Preview", "Comment"]);
  });

  it("lets no event log leave the job, because it holds secrets", () => {
    expect(preview.steps.filter(({ uses = "" }) => uses.includes("artifact"))).toEqual([]);
  });

  it("gives a fork a scan and a type check: no secrets, no preview", () => {
    expect(JSON.stringify(fork)).not.toMatch(/secrets|vars\.|token|pulumi/i);
    expect(fork.steps.at(-1)?.run).toBe("npm ci --ignore-scripts\nnpx --no-install tsc --noEmit\n");
  });

  it("scans a fork's scripts before anything of it runs, and sends the result nowhere", () => {
    const names = fork.steps.map(({ name, uses = "" }) => name ?? uses.replace(/@.*/, ""));
    expect(names).toEqual([
      "actions/checkout",
      "actions/setup-node",
      "actions/checkout",
      "Install the policies",
      "Scan the scripts",
      "Install and type-check the program",
    ]);
  });
});
