/** GitLab CI, as far as the recipe needs it, and the part of its API that keeps notes. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { load } from "js-yaml";
import { z } from "zod";
import { ROOT } from "../support/project";
import type { Ended, Migrations } from "./migrations";

const job = z.strictObject({
  image: z.string(),
  rules: z.tuple([z.strictObject({ if: z.string() })]),
  timeout: z.string(),
  interruptible: z.boolean(),
  variables: z.record(z.string(), z.string()).optional(),
  script: z.array(z.string()),
  artifacts: z
    .strictObject({
      when: z.literal("always"),
      paths: z.array(z.string()),
      expose_as: z.string(),
      expire_in: z.string(),
    })
    .optional(),
});

const file = readFileSync(join(ROOT, "policy-pack/ci/gitlab-ci.yml"), "utf8");
export const gitlabJobs = z
  .strictObject({ "mgc-policies": job, "mgc-policies-fork": job })
  .parse(load(file));

/** The notes of merge request 7 in project 12, written by user 3. */
export class Notes {
  readonly bodies: string[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Notes> {
    const server = createServer();
    const notes = new Notes(server);
    server.on("request", (request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        const allowed = request.headers["private-token"] === "notes-token";
        const call = `${request.method ?? ""} ${request.url ?? ""}`;
        const reply = allowed ? notes.#answer(call, new URLSearchParams(body)) : undefined;
        response.writeHead(reply === undefined ? 403 : 200).end(JSON.stringify(reply ?? {}));
      });
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return notes;
  }

  #answer(call: string, form: URLSearchParams): unknown {
    const notes = "/projects/12/merge_requests/7/notes";
    const others = { id: 1, author: { id: 4 }, body: "<!-- mgc-policies --> somebody else's" };
    const ours = this.bodies.map((body, i) => ({ id: 2 + i, author: { id: 3 }, body }));
    if (call === "GET /user") return { id: 3 };
    if (call === `GET ${notes}?sort=asc&per_page=100`) return [others, ...ours];
    if (call === `POST ${notes}`) return this.bodies.push(form.get("body") ?? "");
    if (call === `PUT ${notes}/2`) return (this.bodies[0] = form.get("body") ?? "");
    return undefined;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async stop(): Promise<void> {
    await new Promise((stopped) => this.#server.close(stopped));
  }
}

export interface GitlabRun extends Ended {
  /** What the job keeps. */
  readonly summary: string;
}

type Variables = Readonly<Record<string, string>>;

/** Runs the script of a job of merge request 7, which goes to project 12, in a checkout. */
async function run(
  { script, variables = {} }: z.infer<typeof job>,
  migrations: Migrations,
  { origin, commit, folder }: { origin: string; commit: string; folder: string },
  env: Variables,
): Promise<Ended> {
  const checkout = 'git clone -q "$ORIGIN" . && git checkout -q "$COMMIT"';
  const made = await migrations.bash(checkout, folder, { ORIGIN: origin, COMMIT: commit });
  if (made.code !== 0) throw new Error(made.text);
  return migrations.bash(script.join("\n"), folder, {
    ...variables,
    TMPDIR: migrations.path(),
    CI_MERGE_REQUEST_PROJECT_ID: "12",
    CI_MERGE_REQUEST_IID: "7",
    ...env,
  });
}

export async function runGitlab(
  migrations: Migrations,
  commit: string,
  env: Variables = {},
): Promise<GitlabRun> {
  const preview = gitlabJobs["mgc-policies"];
  const folder = migrations.folder();
  const checkout = { origin: migrations.origin, commit, folder };
  const ended = await run(preview, migrations, checkout, {
    PULUMI_STACK: "test",
    MGC_ENDPOINT: migrations.simulator.url,
    MGC_PROJECT_ID: "project",
    MGC_AUTH_TOKEN: "token",
    ...env,
  });
  return { ...ended, summary: migrations.read(folder, preview.artifacts?.paths[0] ?? "") };
}

/** Runs the job of a fork where GitLab does: in the fork, or, if a member asks for it, in the project. */
export function runGitlabFork(
  migrations: Migrations,
  commit: string,
  where: "fork" | "project",
): Promise<Ended> {
  const origin = where === "fork" ? migrations.fork(commit) : migrations.origin;
  const checkout = { origin, commit, folder: migrations.folder() };
  return run(gitlabJobs["mgc-policies-fork"], migrations, checkout, {
    CI_PROJECT_ID: where === "fork" ? "13" : "12",
    CI_MERGE_REQUEST_PROJECT_URL: migrations.origin,
  });
}
