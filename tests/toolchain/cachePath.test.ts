import fs from "node:fs";
import path from "node:path";
import { cacheRoot, cloneName, hashFolder } from "../../toolchain/cachePath.cjs";
import { temporaryFolders } from "./temporary";

const folder = temporaryFolders();

describe("cacheRoot", () => {
  it.each<[NodeJS.Platform, Record<string, string>, string]>([
    ["linux", {}, "/home/me/.cache/pulumi-mgc"],
    ["linux", { XDG_CACHE_HOME: "/xdg" }, "/xdg/pulumi-mgc"],
    ["linux", { XDG_CACHE_HOME: "" }, "/home/me/.cache/pulumi-mgc"],
    ["darwin", {}, "/home/me/Library/Caches/pulumi-mgc"],
    ["win32", { LOCALAPPDATA: "/local" }, "/local/pulumi-mgc"],
    ["win32", {}, "/home/me/AppData/Local/pulumi-mgc"],
    ["linux", { MGC_CACHE_DIR: "/ours", XDG_CACHE_HOME: "/xdg" }, "/ours"],
  ])("on %s with %j: %s", (platform, env, expected) => {
    expect(cacheRoot({ platform, env, home: "/home/me" })).toBe(path.resolve(expected));
  });
});

describe("hashFolder", () => {
  function sources(files: Record<string, string>) {
    const made = folder();
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
      fs.writeFileSync(path.join(made, name), text);
    }
    return made;
  }
  const files = { "go.mod": "module a", "random/main.go": "package main" };
  const hash = hashFolder(sources(files), "flags");

  it("is the same wherever the folder lies", () => {
    expect(hashFolder(sources(files), "flags")).toBe(hash);
  });

  it.each<[string, Record<string, string>, string]>([
    ["a content", { ...files, "go.mod": "module b" }, "flags"],
    ["a name", { "go.sum": "module a", "random/main.go": "package main" }, "flags"],
    ["a new file", { ...files, "host/go.mod": "" }, "flags"],
    ["what else decides", files, "other flags"],
  ])("changes with %s", (_what, changed, more) => {
    expect(hashFolder(sources(changed), more)).not.toBe(hash);
  });
});

it("two clones have two names, and a clone has one by any path", () => {
  const [first, second] = [folder(), folder()];
  const link = path.join(second, "link");
  fs.symlinkSync(first, link);
  expect(cloneName(link)).toBe(cloneName(first));
  expect(cloneName(second)).not.toBe(cloneName(first));
});
