import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unknownValue } from "@pulumi/pulumi/runtime/rpc";
import { UNKNOWN } from "../../provider/src/core/unknown";
import { bridge } from "../../sdk/src/bridge";

const ROOT = resolve(__dirname, "../..");
const METHODS = ["check", "configure", "create", "delete", "diff", "read", "update"];

/** Evaluates a text as Pulumi's dynamic provider host does: a module from a string, in this folder. */
const HOST = `
  const load = require(${JSON.stringify(require.resolve("require-from-string"))});
  const provider = load(process.argv[1]).handler();
  console.log(JSON.stringify(Object.keys(provider).sort()));
`;

describe("the bridge", () => {
  it.each(["stage", "checkpointStep"] as const)(
    "for %s is this line, for ever: it stands in every state",
    (kind) => {
      expect(bridge(kind)).toBe(
        `exports.handler = () => require("@pulumi-mgc/sdk/runtime").provider("${kind}");`,
      );
      expect(Buffer.byteLength(bridge(kind))).toBeLessThan(100);
    },
  );

  it.each(["stage", "checkpointStep"] as const)(
    "for %s gives the host all methods, from the folder of a program",
    (kind) => {
      const cwd = join(ROOT, "examples/quickstart");
      const out = execFileSync(process.execPath, ["-e", HOST, bridge(kind)], { cwd });
      expect(JSON.parse(out.toString())).toEqual(METHODS);
    },
  );

  it("says which package is missing where a program has not installed it", () => {
    const cwd = mkdtempSync(join(tmpdir(), "pulumi-mgc-bridge-"));
    const result = spawnSync(process.execPath, ["-e", HOST, bridge("stage")], { cwd });
    rmSync(cwd, { recursive: true });
    expect(result.status).not.toBe(0);
    expect(result.stderr.toString()).toContain("Cannot find module '@pulumi-mgc/sdk/runtime'");
  });

  it("knows the text that Pulumi puts in place of a value that is not known yet", () => {
    expect(UNKNOWN).toBe(unknownValue);
  });
});
