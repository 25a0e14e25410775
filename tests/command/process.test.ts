/** The command as a user runs it: what `tsc -b` built, in a process of its own. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileLines, Folder } from "./calling";

const ROOT = join(__dirname, "../..");
const BINS = ["sdk", "policy-pack"].map((name) => join(ROOT, name, "bin/mgc.js"));
const RISKY = "mkfs.ext3 /dev/sda\n";
const folder = new Folder();

beforeAll(() => {
  if (!existsSync(join(ROOT, "provider/dist/command/main.js"))) {
    throw new Error("build first: npx tsc -b");
  }
  folder.write({
    "risky.sh": RISKY,
    ...Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`many/${String(i)}.sh`, RISKY.repeat(20)]),
    ),
  });
});
afterAll(() => {
  folder.remove();
});

describe("the command as a process", () => {
  it.each(BINS)("%s scans, reads the standard input and gives exit codes", (bin) => {
    const run = (args: string[], input = "") =>
      spawnSync(process.execPath, [bin, "scan", "--format", "jsonl", ...args], {
        cwd: folder.path,
        encoding: "utf8",
        input,
      });
    const risky = run(["risky.sh"]);
    expect({ code: risky.status, err: risky.stderr }).toEqual({ code: 1, err: "" });
    expect(fileLines(risky.stdout)).toMatchObject([{ file: "risky.sh", high: true }]);
    expect(run(["-"], "#!/bin/sh\necho ok\n").status).toBe(0);
    expect(run(["missing.sh", "risky.sh"]).status).toBe(2);
  });

  it("ends quietly when nobody reads on, with the code of the whole scan", async () => {
    const child = spawn(process.execPath, [BINS[0]!, "scan", "many", "risky.sh"], {
      cwd: folder.path,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    const closed = once(child, "close");
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect([(await closed)[0], errors]).toEqual([1, ""]);
  });
});
