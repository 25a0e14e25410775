/** The command as a user runs it: what `tsc -b` built, in a process of its own. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { openApiDocument } from "../../provider/src/simulator";
import { oneWorkflow } from "../contract/connection";

const MAIN = join(__dirname, "../../provider/bin/mgc-simulator.js");
const TOKEN = { "X-Auth-Token": "any" };
let folder: string;

beforeAll(() => {
  if (!existsSync(join(__dirname, "../../provider/dist/simulator/main.js")))
    throw new Error("build first: npx tsc -b");
  folder = mkdtempSync(join(tmpdir(), "mgc-simulator-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}

/** Starts the command, and gives its URL to the test; then ends it with the signal. */
async function serving(
  args: string[],
  test: (url: string) => Promise<void>,
  signal: NodeJS.Signals = "SIGTERM",
): Promise<{ code: unknown; stdout: string[]; stderr: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  const stdout: string[] = [];
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => stdout.push(line));
  try {
    await Promise.race([once(lines, "line"), ended]);
    const [url] = stdout;
    if (url === undefined) throw new Error(`the command ended: ${stderr}`);
    await test(url);
  } finally {
    child.kill(signal);
  }
  const [code] = (await ended) as unknown[];
  return { code, stdout, stderr };
}

function refused(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: "utf8",
  });
  expect(stdout).toBe("");
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  return { status, stderr };
}

describe("mgc-simulator", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "prints its URL, serves the seeds of the package, and ends well at %s",
    async (signal) => {
      const get = async (url: string) => {
        const response = await fetch(`${url}/v1/p/workflows/wf-batch-001`, { headers: TOKEN });
        expect(response.status).toBe(200);
      };
      const { code, stdout, stderr } = await serving([], get, signal);
      expect(code).toBe(0);
      expect(stdout).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)]);
      expect(stderr).toBe("");
    },
  );

  it("takes seed, state, faults, log, token and transitions, and says that the state wins", async () => {
    const seed = write("seed.json", oneWorkflow("Migrate > Last"));
    const state = join(folder, "state.json");
    const log = join(folder, "log.jsonl");
    const faults = write("faults.json", [{ method: "GET", path: "**", status: 503 }]);
    const files = ["--seed", seed, "--state", state, "--faults", faults, "--log", log];
    const args = [...files, "--token", "t", "--transitions", "manual"];
    const headers = { "X-Auth-Token": "t" };
    const first = await serving(args, async (url) => {
      const action = `${url}/v1/p/workflows/wf/action`;
      const body = '{"operation":"start"}';
      const started = await fetch(action, { method: "POST", headers, body });
      expect(((await started.json()) as { status: string }).status).toBe("RUNNING");
      expect((await fetch(`${url}/v1/p/workflows`, { headers })).status).toBe(503);
      expect((await fetch(`${url}/v1/p/workflows`, { headers: TOKEN })).status).toBe(401);
    });
    expect(first.stderr).toBe("");
    const statuses = readFileSync(log, "utf8").trimEnd().split("\n");
    expect(statuses.map((line) => (JSON.parse(line) as { status: number }).status)).toEqual([
      200, 503, 401,
    ]);
    const second = await serving(["--seed", seed, "--state", state], async (url) => {
      const response = await fetch(`${url}/v1/p/workflows/wf`, { headers });
      expect(((await response.json()) as { status: string }).status).toBe("RUNNING");
    });
    expect(second.stderr).toContain("exists: it is used, and no seed");
  });

  it("says every wrong option and file in one line, with exit code 2", () => {
    const wrong = write("wrong.json", { workflows: [{ workflow_id: "w" }] });
    const table: [string[], string][] = [
      [["--prot", "1"], "--prot"],
      [["--port", "99999"], "--port"],
      [["--port", "x"], "--port"],
      [["--transitions", "soon"], "--transitions"],
      [["--credentials", "AK"], "--credentials: expected AK:SK"],
      [["--token", ""], "--token"],
      [["--seed", join(folder, "none.json")], "none.json"],
      [["--seed", write("half.json", "{")], "half.json"],
      [["--seed", wrong], "wrong.json: workflows[0].name"],
      [["--faults", write("faults-2.json", [{}])], "faults-2.json: [0].method"],
      [["--log", join(folder, "none", "log")], "log"],
      [["--state", join(folder, "none", "state")], "state"],
    ];
    for (const [args, words] of table) {
      const { status, stderr } = refused(...args);
      expect([args, status]).toEqual([args, 2]);
      expect(stderr).toContain(words);
    }
  });

  it("ends with exit code 1 where the port is taken", async () => {
    await serving([], (url) => {
      const { status, stderr } = refused("--port", new URL(url).port);
      expect(status).toBe(1);
      expect(stderr).toContain("EADDRINUSE");
      return Promise.resolve();
    });
  });

  it("shows its help and the OpenAPI document", () => {
    const show = (option: string) =>
      spawnSync(process.execPath, [MAIN, option], { encoding: "utf8" }).stdout;
    expect(show("--help")).toContain("--transitions");
    expect(JSON.parse(show("--openapi"))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });
});
