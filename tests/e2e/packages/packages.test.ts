import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ok, Project, ROOT } from "../support/project";

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe("the packages as users get them", () => {
  const directory = mkdtempSync(join(tmpdir(), "pulumi-mgc-packages-"));
  const modules = join(directory, "node_modules");
  let packed: readonly Packed[];

  beforeAll(() => {
    const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", directory];
    const members = ["--workspace", "provider", "--workspace", "sdk"];
    packed = JSON.parse(
      execFileSync("npm", [...args, ...members], { cwd: ROOT, encoding: "utf8", stdio: "pipe" }),
    ) as Packed[];
    // What a registry would bring comes from the repository; ours is what the tarballs hold.
    mkdirSync(join(modules, "@pulumi-mgc"), { recursive: true });
    const theirs = readdirSync(join(ROOT, "node_modules")).filter(
      (name) => name !== "@pulumi-mgc" && !name.startsWith("."),
    );
    for (const name of theirs) symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
    ["provider", "sdk"].forEach((name, i) => {
      const target = join(modules, "@pulumi-mgc", name);
      mkdirSync(target);
      const tarball = join(directory, packed[i]?.filename ?? "");
      execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", target]);
    });
  });
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it("hold what was built and nothing superfluous", () => {
    const paths = packed.flatMap(({ files }) => files.map(({ path }) => path));
    const superfluous = paths.filter(
      (path) =>
        !/^(bin\/mgc-simulator\.js|dist\/.*\.(js|js\.map|d\.ts)|seeds\/.*\.json|docs\/.*\.md|src\/simulator\/README\.md|[^/]*\.(json|md)|LICENSE)$/.test(
          path,
        ),
    );
    expect(superfluous).toEqual([]);
    expect(paths).toContain("dist/hosts/dynamic.js");
    expect(paths).toContain("dist/runtime.js");
    expect(paths.filter((path) => path === "LICENSE")).toHaveLength(2);
  });

  it("work in a project outside the repository", async () => {
    const folder = join(ROOT, "examples/quickstart");
    const project = await Project.create({ folder, modules });
    try {
      project.program("index");
      expect((await ok(project.up())).writes).toHaveLength(2);
      await ok(project.preview("--expect-no-changes"));
      expect((await ok(project.destroy())).writes).toHaveLength(2);
    } finally {
      await project.close();
    }
  });
});
