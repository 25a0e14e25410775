import fs from "node:fs";
import path from "node:path";
import { installPacked } from "../../toolchain/packedProject.cjs";
import { packWorkspaces } from "../../toolchain/packing.cjs";
import type { Run } from "../../toolchain/subprocess.cjs";
import { temporaryFolders } from "./temporary";

const folder = temporaryFolders();
const say = () => undefined;
const PULUMI = "@pulumi/pulumi";
const POLICY = "@pulumi/policy";
const SDK = "@pulumi-mgc/sdk";
const packed = [{ name: SDK, tarball: "/tarballs/sdk.tgz", files: [] }];

const json = (...parts: string[]) =>
  JSON.parse(fs.readFileSync(path.join(...parts), "utf8")) as Record<string, unknown>;

function writeJson(value: unknown, ...parts: string[]) {
  fs.mkdirSync(path.dirname(path.join(...parts)), { recursive: true });
  fs.writeFileSync(path.join(...parts), JSON.stringify(value));
}

/** A repository with these packages in its lock file, and a member. */
function repository(names = [PULUMI, "@pulumi/random", "@types/node", "typescript", "jest"]) {
  const root = folder();
  const theirs = names.map((name) => [`node_modules/${name}`, { version: "1.0.0" }] as const);
  const packages = {
    "": { name: "pulumi-mgc" },
    sdk: { version: "0.1.0" },
    [`node_modules/${SDK}`]: { resolved: "sdk", link: true },
    ...Object.fromEntries(theirs),
  };
  writeJson({ lockfileVersion: 3, packages }, root, "package-lock.json");
  return root;
}

/** An npm that installs our package and a Pulumi of this version, and perhaps one inside of ours. */
function fakeNpm({ version = "1.0.0", nested }: { version?: string; nested?: string } = {}) {
  const calls: string[] = [];
  const runner: Run = (_command, args, options) => {
    calls.push(args.filter((argument) => !argument.endsWith("npm-cli.js")).join(" "));
    const modules = path.join(options?.cwd ?? "", "node_modules");
    const sdk = path.join(modules, SDK);
    writeJson({ peerDependencies: { [PULUMI]: "*" } }, sdk, "package.json");
    writeJson({ version }, modules, PULUMI, "package.json");
    if (nested) writeJson({ version: nested }, sdk, "node_modules", PULUMI, "package.json");
    return Promise.resolve({ code: 0, timedOut: false, stdout: "", tail: "" });
  };
  return { runner, calls };
}

describe("installPacked", () => {
  it("has npm install the tarballs beside what the lock file has, from npm's cache", async () => {
    const { runner, calls } = fakeNpm();
    const directory = path.join(folder(), "project");
    const modules = await installPacked({ root: repository(), directory, packed, say, runner });
    expect(modules).toBe(path.join(directory, "node_modules"));
    expect(calls[0]).toMatch(/^install --prefer-offline --ignore-scripts /);
    expect(json(directory, "package.json").dependencies).toEqual({
      [PULUMI]: "1.0.0",
      "@pulumi/random": "1.0.0",
      "@types/node": "1.0.0",
      typescript: "1.0.0",
      [SDK]: "file:/tarballs/sdk.tgz",
    });
    const { packages } = json(directory, "package-lock.json");
    expect(Object.keys(packages as object)).toEqual(["", ...fakePlaces()]);
  });

  const fakePlaces = () =>
    [PULUMI, "@pulumi/random", "@types/node", "typescript", "jest"].map(
      (name) => `node_modules/${name}`,
    );

  it("installs the chosen versions instead", async () => {
    const directory = folder();
    const { runner } = fakeNpm({ version: "3.0.0" });
    const versions = { [PULUMI]: "3.0.0" };
    await installPacked({ root: repository(), directory, packed, versions, say, runner });
    expect(json(directory, "package.json").dependencies).toMatchObject({
      [PULUMI]: "3.0.0",
      typescript: "1.0.0",
    });
  });

  it.each([
    ["another version than the chosen one", { version: "2.0.0" }, "It gets 2.0.0 at "],
    ["a copy of its own", { nested: "1.0.0" }, "It gets 1.0.0 at "],
  ])("refuses an installation in which our package gets %s", async (_what, found, text) => {
    const { runner } = fakeNpm(found);
    const installing = installPacked({
      root: repository(),
      directory: folder(),
      packed,
      say,
      runner,
    });
    await expect(installing).rejects.toThrow(`${SDK} does not get the ${PULUMI} of its project.`);
    await expect(installing).rejects.toThrow(text);
  });

  it.each([
    ["v1.21.0", undefined],
    ["v1.20.0", `${SDK} does not get the ${POLICY} of its project.`],
  ])("checks a chosen version of a mere dependency, too: %s", async (version, refusal) => {
    const directory = folder();
    const runner: Run = async (command, args, options) => {
      const modules = path.join(options?.cwd ?? "", "node_modules");
      const outcome = await fakeNpm().runner(command, args, options);
      writeJson({ dependencies: { [POLICY]: "^1.20.0" } }, modules, SDK, "package.json");
      writeJson({ version }, modules, POLICY, "package.json");
      return outcome;
    };
    const versions = { [POLICY]: "1.21.0" };
    const options = { root: repository(), directory, packed, versions, say, runner };
    const refused = await installPacked(options).then(
      () => undefined,
      (error: unknown) => (error as Error).message.split("\n")[0],
    );
    expect(refused).toBe(refusal);
  });

  it("names a package that the lock file lacks", async () => {
    const { runner } = fakeNpm();
    const root = repository([PULUMI]);
    await expect(installPacked({ root, directory: folder(), packed, say, runner })).rejects.toThrow(
      "There is no @pulumi/random to install beside our packages.",
    );
  });
});

describe("packWorkspaces", () => {
  it("packs what users install, without running scripts, and says what is in it", async () => {
    const calls: string[] = [];
    const runner: Run = (_command, args) => {
      calls.push(args.join(" "));
      const stdout = JSON.stringify([
        { name: SDK, filename: "sdk.tgz", files: [{ path: "LICENSE" }] },
      ]);
      return Promise.resolve({ code: 0, timedOut: false, stdout, tail: "" });
    };
    expect(await packWorkspaces({ root: folder(), directory: "/out", say, runner })).toEqual([
      { name: SDK, tarball: path.join("/out", "sdk.tgz"), files: ["LICENSE"] },
    ]);
    expect(calls[0]).toContain("pack --json --ignore-scripts --pack-destination /out");
    expect(calls[0]).toContain("--workspace provider --workspace sdk --workspace policy-pack");
  });
});
