/** GitHub Actions, as far as the recipe needs it: the blocks of a job are run as they stand there. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { z } from "zod";
import { ROOT } from "../support/project";
import type { Ended, Migrations } from "./migrations";

const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const named = z.record(z.string(), text);

/** Every key that the recipe may have: a misspelt one would be ignored in silence by nobody. */
const step = z
  .strictObject({
    name: z.string().optional(),
    id: z.string().optional(),
    uses: z.string().optional(),
    with: named.optional(),
    env: named.optional(),
    run: z.string().optional(),
    if: z.literal("${{ !cancelled() }}").optional(),
    "working-directory": z.string().optional(),
    "continue-on-error": z.boolean().optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined));

const level = z.enum(["read", "write"]).optional();
const permissions = z.strictObject({ contents: level, "pull-requests": level });

const job = z.strictObject({
  if: z.string(),
  "runs-on": z.string(),
  "timeout-minutes": z.number(),
  permissions: permissions.optional(),
  steps: z.array(step),
});

const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({ pull_request: z.strictObject({ branches: z.array(z.string()) }) }),
  permissions: permissions,
  concurrency: z.strictObject({ group: z.string(), "cancel-in-progress": z.boolean() }),
  defaults: z.strictObject({ run: z.strictObject({ shell: z.literal("bash") }) }),
  jobs: z.strictObject({ preview: job, fork: job }),
});

export const githubFile = readFileSync(join(ROOT, "policy-pack/ci/github-actions.yml"), "utf8");
export const githubWorkflow = workflow.parse(load(githubFile));

type Step = z.infer<typeof step>;
type Context = Readonly<Record<string, string>>;

function filled(template: string, context: Context): string {
  return template.replaceAll(/\$\{\{ ([^}]+) \}\}/g, (_, name: string) => {
    const value = context[name];
    if (value === undefined) throw new Error(`the test knows no ${name}`);
    return value;
  });
}

function filledAll(values: Context | undefined, context: Context): Record<string, string> {
  const entries = Object.entries(values ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, filled(value, context)]));
}

/** Anybody may write what a comment of the recipe begins with. */
const SOMEBODY_ELSES = { id: 1, user: { login: "mallory" }, body: "<!-- mgc-policies -->" };

export interface GithubRun extends Ended {
  readonly summary: string;
  /** Without the one that somebody else has written. */
  readonly comments: readonly { readonly body: string }[];
}

export class GithubJob {
  readonly #migrations: Migrations;
  readonly #folder: string;
  readonly #context: Record<string, string>;
  #text = "";

  constructor(migrations: Migrations, commit: string) {
    this.#migrations = migrations;
    this.#folder = migrations.folder();
    this.#context = {
      "github.repository": "acme/migrations",
      "github.token": "github-token",
      "github.event.pull_request.number": "7",
      "github.event.pull_request.head.sha": commit,
      "vars.PULUMI_STACK": "test",
      "vars.MGC_ENDPOINT": migrations.simulator.url,
      "vars.MGC_REGION": "cn-north-4",
      "vars.MGC_PROJECT_ID": "project",
      "secrets.PULUMI_ACCESS_TOKEN": "unused",
      "secrets.MGC_READ_ONLY_ACCESS_KEY": "SIMULATORACCESSKEY",
      "secrets.MGC_READ_ONLY_SECRET_KEY": "simulator-secret-key",
    };
    for (const name of ["output", "summary"]) writeFileSync(this.#path(name), "");
    writeFileSync(this.#path("comments"), JSON.stringify([SOMEBODY_ELSES]));
  }

  #path(name: string): string {
    return this.#migrations.path(this.#folder, name);
  }

  /** Runs the steps up to the one that fails, and those behind it that run all the same. */
  async run(steps: readonly Step[]): Promise<GithubRun> {
    let code = 0;
    for (const current of steps) {
      if (code !== 0 && current.if === undefined) continue;
      const ended = await this.#step(current);
      if (current["continue-on-error"] !== true) code ||= ended;
    }
    const [other, ...comments] = JSON.parse(readFileSync(this.#path("comments"), "utf8")) as {
      body: string;
    }[];
    if (other?.body !== SOMEBODY_ELSES.body) throw new Error("somebody else's comment was changed");
    return {
      code,
      text: this.#text,
      summary: readFileSync(this.#path("summary"), "utf8"),
      comments,
    };
  }

  async #step(current: Step): Promise<number> {
    if (current.run === undefined) return this.#action(current);
    const folder = join(this.#folder, current["working-directory"] ?? ".");
    const before = readFileSync(this.#path("output"), "utf8").length;
    const ended = await this.#bash(current.run, folder, filledAll(current.env, this.#context));
    const outputs = readFileSync(this.#path("output"), "utf8").slice(before);
    for (const [, name = "", value = ""] of outputs.matchAll(/^(\w+)=(.*)$/gm)) {
      this.#context[`steps.${current.id ?? ""}.outputs.${name}`] = value;
    }
    return ended;
  }

  async #action({ uses = "", with: inputs }: Step): Promise<number> {
    // The machine has a node and an engine.
    if (uses === "actions/setup-node@v4" || uses === "pulumi/actions@v6") return 0;
    if (uses !== "actions/checkout@v4") throw new Error(`the test knows no ${uses}`);
    const { ref = "", path = "" } = filledAll(inputs, this.#context);
    const script = 'git clone -q "$ORIGIN" "$FOLDER" && git -C "$FOLDER" checkout -q "$REF"';
    const env = { ORIGIN: this.#migrations.origin, FOLDER: path, REF: ref };
    return this.#bash(script, this.#folder, env);
  }

  async #bash(script: string, folder: string, env: Context): Promise<number> {
    const ended = await this.#migrations.bash(script, folder, {
      GITHUB_OUTPUT: this.#path("output"),
      GITHUB_STEP_SUMMARY: this.#path("summary"),
      TEST_COMMENTS: this.#path("comments"),
      ...env,
    });
    this.#text += ended.text;
    return ended.code;
  }
}
