import { spawnSync } from "node:child_process";
import path from "node:path";
import { temporaryFolders } from "./temporary";

const folder = temporaryFolders();
const scripts = path.join(__dirname, "..", "..", "toolchain", "engine", "scripts");

it.each([
  // The engine looks for this text, and then says that the pack's dependencies are not installed.
  ["pulumi-analyzer-policy", "Cannot find module '@pulumi/pulumi/cmd/run-policy-pack'"],
  ["pulumi-resource-pulumi-nodejs", "Cannot find module '@pulumi/pulumi/cmd/dynamic-provider'"],
])("%s ends, with an error, where Pulumi is not installed", (name, text) => {
  const script = path.join(scripts, name);
  const { status, stderr } = spawnSync(script, ["127.0.0.1:1", "."], {
    cwd: folder(),
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain(text);
});
