import fs from "node:fs";
import path from "node:path";
import * as dependencies from "../../toolchain/dependencies.cjs";
import type { Run } from "../../toolchain/subprocess.cjs";
import { temporaryFolders } from "./temporary";

const { installDependencies, installationStamp, isInstalled, stampFile } = dependencies;
const folder = temporaryFolders();
const machine = { node: "20.11.1", platform: "linux", arch: "x64" };
const say = () => undefined;

function clone() {
  const root = folder();
  fs.writeFileSync(path.join(root, "package-lock.json"), "lock 1");
  return root;
}

/** An npm that makes node_modules as `npm ci` does, or fails with these lines. */
function fakeNpm(root: string, errors?: string[]) {
  const calls: string[] = [];
  const runner: Run = (_command, args, options) => {
    calls.push(args.filter((argument) => !argument.endsWith("npm-cli.js")).join(" "));
    expect(fs.existsSync(stampFile(root))).toBe(false);
    fs.mkdirSync(path.join(root, "node_modules"), { recursive: true });
    for (const line of errors ?? []) options?.onLine?.(line);
    return Promise.resolve({ code: errors ? 1 : 0, timedOut: false, stdout: "", tail: "the tail" });
  };
  return { runner, calls };
}

describe("installationStamp", () => {
  const stamp = installationStamp("lock 1", machine);

  it.each<[string, string, typeof machine, boolean]>([
    ["another patch of Node", "lock 1", { ...machine, node: "20.20.2" }, true],
    ["another major of Node", "lock 1", { ...machine, node: "22.0.0" }, false],
    ["another lock file", "lock 2", machine, false],
    ["another system", "lock 1", { ...machine, platform: "darwin" }, false],
    ["another processor", "lock 1", { ...machine, arch: "arm64" }, false],
  ])("%s", (_what, lockText, other, same) => {
    expect(installationStamp(lockText, other) === stamp).toBe(same);
  });
});

describe("installDependencies", () => {
  it("installs once, without scripts and with the development dependencies", async () => {
    const root = clone();
    const { runner, calls } = fakeNpm(root);
    expect(await installDependencies({ root, say, runner })).toBe("installed");
    expect(await installDependencies({ root, say, runner })).toBe("up to date");
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatch(/^ci --ignore-scripts --include=dev /);
  });

  it("installs again when the lock file has changed", async () => {
    const root = clone();
    const { runner, calls } = fakeNpm(root);
    await installDependencies({ root, say, runner });
    fs.writeFileSync(path.join(root, "package-lock.json"), "lock 2");
    await installDependencies({ root, say, runner });
    expect(calls).toHaveLength(2);
  });

  it("never takes a failed or interrupted installation for complete", async () => {
    const root = clone();
    await installDependencies({ root, say, runner: fakeNpm(root).runner });
    fs.writeFileSync(path.join(root, "package-lock.json"), "lock 2");
    const { runner } = fakeNpm(root, ["npm error code E1"]);
    await expect(installDependencies({ root, say, runner })).rejects.toThrow();
    for (const text of ["lock 1", "lock 2"]) {
      expect(isInstalled(root, installationStamp(text))).toBe(false);
    }
  });

  it("tells what npm says, its usage text aside", async () => {
    const root = clone();
    const { runner } = fakeNpm(root, ["npm error code E404", "npm error", "npm error Not found"]);
    await expect(installDependencies({ root, say, runner })).rejects.toThrow(
      "The dependencies could not be installed.\n  code E404\n  Not found\nTo do: ",
    );
  });
});
