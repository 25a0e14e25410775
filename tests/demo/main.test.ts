/** The demo with programs in the place of the engine that do not do their work. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MAIN = join(__dirname, "../../examples/demo/dist/main.js");

let directory: string;

beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), "mgc-demo-test-")));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** The demo, with `script` as its `pulumi`. */
function startDemo(script: string) {
  const bin = join(directory, "bin");
  const temporary = join(directory, "tmp");
  mkdirSync(bin);
  mkdirSync(temporary);
  writeFileSync(join(bin, "pulumi"), `#!/usr/bin/env node\n${script}\n`, { mode: 0o755 });
  const env = { ...process.env, TMPDIR: temporary, MGC_ENGINE_BIN: bin, MGC_ENGINE_PLUGINS: "" };
  const demo = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "pipe"] });
  const printed = { out: "", err: "" };
  demo.stdout.on("data", (text: Buffer) => (printed.out += text.toString()));
  demo.stderr.on("data", (text: Buffer) => (printed.err += text.toString()));
  return { demo, printed, temporary };
}

async function expectNothingLeft(temporary: string, output: string): Promise<void> {
  expect(readdirSync(temporary)).toEqual([]);
  const url = /http:\/\/\S+:\d+/.exec(output)?.[0] ?? "";
  await expect(fetch(url)).rejects.toThrow("fetch failed");
}

it.each([
  {
    engine: "does nothing and says that all is well",
    script: `console.log("Created, honestly");`,
    message:
      "The demo failed: `pulumi preview`: the request log holds no read of the workflow\n" +
      "  | Created, honestly\n",
  },
  {
    engine: "reads and does not write",
    script: `const path = "/v1/demo-project/workflows/wf-batch-001";
      const headers = { "X-Auth-Token": process.env.MGC_AUTH_TOKEN };
      fetch(process.env.MGC_ENDPOINT + path, { headers }).then(() => console.log("Created"));`,
    message:
      "The demo failed: `pulumi up --yes --skip-preview`: the request log should hold the writes " +
      "POST stage, POST step, and holds none\n  | Created\n",
  },
  {
    engine: "fails",
    script: `console.error("error: no such thing"); process.exitCode = 7;`,
    message:
      "The demo failed: `pulumi stack init demo` failed: exit code 7\n  | error: no such thing\n",
  },
])("fails with one message when the engine $engine", async ({ script, message }) => {
  const { demo, printed, temporary } = startDemo(script);
  const [code] = (await once(demo, "close")) as [number];
  expect({ code, err: printed.err.trimStart() }).toEqual({ code: 1, err: message });
  await expectNothingLeft(temporary, printed.out);
});

it("leaves nothing behind when it is interrupted", async () => {
  const { demo, printed, temporary } = startDemo(`setTimeout(() => {}, 60_000);`);
  while (!printed.out.includes("$ pulumi")) await once(demo.stdout, "data");
  demo.kill("SIGINT");
  const [code] = (await once(demo, "close")) as [number];
  expect({ code, err: printed.err.trim() }).toEqual({ code: 130, err: "interrupted (SIGINT)" });
  await expectNothingLeft(temporary, printed.out);
});
