import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPacked } from "../../../toolchain/packedProject.cjs";
import { packWorkspaces, type Packed } from "../../../toolchain/packing.cjs";
import { CHOSEN_MODULES, ok, Project, ROOT } from "../support/project";

const QUICKSTART = join(ROOT, "examples/quickstart");
const PUBLISHED =
  /^(bin\/mgc[a-z-]*\.js|PulumiPolicy\.yaml|ci\/[^/]*|dist\/.*\.(js|js\.map|d\.ts)|seeds\/.*\.json|src\/(command|simulator)\/README\.md|docs\/[^/]*\.md|strict\/(PulumiPolicy\.yaml|package\.json)|vendor\/[^/]+\/([^/]+\.(md|wasm)|LICENSE)|[^/]*\.(json|md)|LICENSE)$/;

/** The two kinds of module that a program can be, as package.json names them. */
const KINDS = ["commonjs", "module"] as const;

const PACK = "@pulumi-mgc/policy-pack";

const SILENT = { code: 0 as number | null, text: "" };

describe("the packages as users get them", () => {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "pulumi-mgc-packages-")));
  const installed = join(directory, "node_modules");
  let packed: readonly Packed[];
  let modules: string;
  let compiled: typeof SILENT;

  function node(...args: string[]): typeof SILENT {
    const run = spawnSync(process.execPath, args, { cwd: directory, encoding: "utf8" });
    return { code: run.status, text: `${run.stdout}${run.stderr}` };
  }

  /** Compiles the program of the README, once of each kind, with the types of everything it imports. */
  function compile(): typeof SILENT {
    const files = KINDS.map((type) => {
      const folder = join(directory, type);
      mkdirSync(folder);
      writeFileSync(join(folder, "package.json"), JSON.stringify({ type }));
      copyFileSync(join(QUICKSTART, "index.ts"), join(folder, "index.ts"));
      return join(folder, "index.ts");
    });
    const strict = ["--strict", "--skipLibCheck", "false", "--types", "node", "--target", "es2022"];
    const tsc = join(installed, "typescript/bin/tsc");
    return node(tsc, "--module", "node16", ...strict, ...files);
  }

  beforeAll(async () => {
    const tarballs = join(directory, "tarballs");
    mkdirSync(tarballs);
    const say = () => undefined;
    packed = await packWorkspaces({ root: ROOT, directory: tarballs, say });
    // A run with chosen versions has them installed already, in the same way.
    const project = join(directory, "project");
    const options = { root: ROOT, directory: project, packed, say };
    modules = CHOSEN_MODULES ?? (await installPacked(options));
    symlinkSync(modules, installed, "dir");
    compiled = compile();
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it("hold what was built and nothing superfluous", () => {
    const paths = packed.flatMap(({ files }) => files);
    expect(paths.filter((path) => !PUBLISHED.test(path))).toEqual([]);
    expect(paths).toContain("dist/hosts/dynamic.js");
    expect(paths).toContain("dist/runtime.js");
    expect(paths).toContain("PulumiPolicy.yaml");
    expect(packed.filter(({ files }) => !files.includes("LICENSE"))).toEqual([]);
  });

  it("give an import the same names as a require, at every door", () => {
    const doors = packed.flatMap(({ name }) => {
      const text = readFileSync(join(installed, name, "package.json"), "utf8");
      const { exports } = JSON.parse(text) as { exports?: Record<string, string> };
      return (
        Object.keys(exports ?? {})
          // Whoever loads the pack serves it: that is the engine's business, below.
          .filter((door) => door !== "./package.json" && join(name, door) !== PACK)
          .map((door) => join(name, door))
      );
    });
    expect(doors).toContain("@pulumi-mgc/sdk");
    // From there, for a module finds packages from where it lies.
    const script = join(directory, "doors.mjs");
    copyFileSync(join(__dirname, "doors.mjs"), script);
    expect(node(script, ...doors)).toEqual(SILENT);
  });

  it("have types for programs of both kinds", () => {
    expect(compiled).toEqual(SILENT);
    const built = KINDS.map((type) => readFileSync(join(directory, type, "index.js"), "utf8"));
    expect(built[0]).toContain('require("@pulumi-mgc/sdk")');
    expect(built[1]).toMatch(/^import \{ Mgc.* from "@pulumi-mgc\/sdk"/m);
  });

  it("bring the simulator as a command", () => {
    const help = execFileSync(join(installed, ".bin", "mgc-simulator"), ["--help"], {
      encoding: "utf8",
    });
    expect(help).toContain("--seed FILE");
  });

  it.each([
    ["risky.sh", "mkfs.ext3 /dev/sda\n"],
    // Its parser is a file of its own.
    ["risky.py", 'import shutil; shutil.rmtree("/usr")\n'],
    ["risky.bat", "format D: /y\r\n"],
  ])("bring mgc as a command, which reads %s", (name, content) => {
    const script = join(directory, name);
    writeFileSync(script, content);
    for (const mgc of [".bin/mgc", `${PACK}/bin/mgc.js`, "@pulumi-mgc/sdk/bin/mgc.js"]) {
      const options = { encoding: "utf8", cwd: directory } as const;
      const { status, stdout } = spawnSync(join(installed, mgc), ["scan", name], options);
      expect(stdout).toMatch(new RegExp(`^${name}:1:\\d+: high:`));
      expect(status).toBe(1);
    }
  });

  it("work in a project outside the repository", async () => {
    const project = await Project.create({ folder: QUICKSTART, modules });
    try {
      project.program("index");
      expect((await ok(project.up())).writes).toHaveLength(2);
      await ok(project.preview("--expect-no-changes"));
      expect((await ok(project.destroy())).writes).toHaveLength(2);
    } finally {
      await project.close();
    }
  });

  it("bring a policy pack that the engine loads beside a program", async () => {
    const manifest = readFileSync(join(installed, PACK, "package.json"), "utf8");
    const { version } = JSON.parse(manifest) as { version: string };
    const project = await Project.create({ folder: QUICKSTART, modules });
    try {
      project.program("index");
      const packs = [PACK, join(PACK, "strict")].flatMap((pack) => [
        "--policy-pack",
        join("node_modules", pack),
      ]);
      const { text } = await ok(project.preview(...packs));
      const [, ran = ""] = text.split("Policy Packs run:");
      const names = [...ran.matchAll(/^ +(mgc[\w-]*)\|local\|\S+ +(\S+)$/gm)].map(
        ([, name, found]) => [name, found],
      );
      expect(names.sort()).toEqual([
        ["mgc", version],
        ["mgc-strict", version],
      ]);
    } finally {
      await project.close();
    }
  });

  it("work in a program that is an ES module", async () => {
    const project = await Project.create({ folder: QUICKSTART, modules });
    try {
      copyFileSync(join(directory, "module/index.js"), join(project.directory, "index.js"));
      const manifest = { name: "e2e", type: "module", main: "index.js" };
      writeFileSync(join(project.directory, "package.json"), JSON.stringify(manifest));
      expect((await ok(project.preview())).text).toContain("3 to create");
    } finally {
      await project.close();
    }
  });
});
