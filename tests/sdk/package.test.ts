import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

function manifest(name: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, name, "package.json"), "utf8")) as Manifest;
}

const sdk = manifest("sdk");

it("Pulumi is the program's own, from 3.216 on: earlier ones drop the inputs that a refresh reads", () => {
  expect(sdk.peerDependencies).toEqual({ "@pulumi/pulumi": ">=3.216.0 <4" });
  expect(Object.keys(sdk.dependencies)).toEqual(["@pulumi-mgc/provider"]);
});

it("sdk and provider are of one version, pinned exactly", () => {
  const provider = manifest("provider");
  expect(sdk.dependencies["@pulumi-mgc/provider"]).toBe(provider.version);
  expect(sdk.version).toBe(provider.version);
});

it("the provider needs no Pulumi", () => {
  const { dependencies, peerDependencies } = manifest("provider");
  expect(Object.keys({ ...dependencies, ...peerDependencies }).sort()).toEqual([
    "axios",
    "unbash",
    "web-tree-sitter",
    "zod",
  ]);
});

it("the name that the bridge loads is exported, and what is exported is packed", () => {
  expect(sdk.exports["./runtime"]).toBe("./dist/runtime.js");
  expect(sdk.files).toContain("dist");
});
