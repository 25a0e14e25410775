/** Packages are installs, folders are layers: who may import whom, read from the imports themselves. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { recommended, strict, type Preset } from "../policy-pack/src/presets";

const ROOT = resolve(__dirname, "..");

/** The doors of the provider that lead to values and pure functions. */
const DOORS = ["judging", "declared", "risk", "waivers", "names"].map(
  (door) => `@pulumi-mgc/provider/${door}`,
);

/** What a folder may import beside itself: folders of the repository, and packages. */
const ALLOWED: Record<string, readonly string[]> = {
  "provider/src/core": ["zod"],
  "provider/src/client": ["provider/src/core", "axios", "zod", "node:async_hooks", "node:crypto"],
  "provider/src/risk": [
    "provider/src/core",
    "unbash",
    "web-tree-sitter",
    "zod",
    "node:fs",
    "node:path",
    "node:zlib",
  ],
  "provider/src/resources": [
    "provider/src/client",
    "provider/src/core",
    "node:util",
    "node:crypto",
  ],
  "provider/src/hosts": [
    "provider/src/resources",
    "provider/src/client",
    "provider/src/risk",
    "provider/src/core",
    "zod",
    "node:crypto",
    "node:fs",
  ],
  "provider/src/command": ["provider/src/risk", "provider/src/core", "node:"],
  "provider/src/simulator": ["provider/src/risk", "provider/src/core", "zod", "node:"],
  "sdk/src": ["@pulumi/pulumi", "@pulumi-mgc/provider/names", "node:crypto", "node:fs"],
  // What judges is pure: values in, values out.
  "policy-pack/src/declared": DOORS,
  "policy-pack/src/config": [...DOORS, "zod"],
  "policy-pack/src/judging": [...DOORS, "policy-pack/src/declared", "policy-pack/src/facts/facts"],
  "policy-pack/src/policies": [
    ...DOORS,
    ...["declared", "judging", "config", "policy", "facts/facts"].map(
      (name) => `policy-pack/src/${name}`,
    ),
    "zod",
  ],
  "policy-pack/src/facts": [...DOORS, "@pulumi-mgc/provider/facts", "policy-pack/src/declared"],
  "policy-pack/src/summary": ["zod", "node:"],
  "policy-pack/src": [
    ...DOORS,
    "@pulumi-mgc/provider/facts",
    "@pulumi/policy",
    "@pulumi/pulumi",
    "zod",
    "node:crypto",
  ],
  "examples/quickstart": ["@pulumi-mgc/sdk", "@pulumi/pulumi"],
  "examples/server-cutover": ["@pulumi-mgc/sdk", "@pulumi/pulumi", "@pulumi/random"],
  "examples/storage": ["@pulumi-mgc/sdk", "@pulumi/pulumi"],
  "examples/all-workflows": ["@pulumi-mgc/sdk", "@pulumi/pulumi"],
  "examples/checkpoint-in-migrate": ["@pulumi-mgc/sdk", "@pulumi/pulumi"],
  "examples/scripts-as-code": ["@pulumi-mgc/sdk", "@pulumi/pulumi"],
  "examples/demo": ["@pulumi-mgc/provider/client", "@pulumi-mgc/toolchain/environment", "node:"],
};

/** What reaches hosts by name: from inside Pulumi, and where a program asks for data. */
const EXCEPTIONS: Record<string, readonly string[]> = {
  "sdk/src/runtime.ts": ["@pulumi-mgc/provider/dynamic"],
  "sdk/src/functions.ts": ["@pulumi-mgc/provider/data"],
  "policy-pack/src/summary/main.ts": ["node:fs"],
  // Types only.
  "sdk/src/index.ts": ["@pulumi-mgc/provider/data"],
};

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith(".ts") && !/(^|\/)(dist|node_modules)\//.test(path));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      found.push((node.moduleSpecifier as ts.StringLiteral).text);
    }
    if (ts.isCallExpression(node) && node.arguments[0] && ts.isStringLiteral(node.arguments[0])) {
      const callee = node.expression;
      const dynamic = callee.kind === ts.SyntaxKind.ImportKeyword;
      if (dynamic || callee.getText() === "require") found.push(node.arguments[0].text);
    }
    if (ts.isExternalModuleReference(node) && ts.isStringLiteral(node.expression)) {
      found.push(node.expression.text);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push((node.argument.literal as ts.StringLiteral).text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The folder or package that an import leads to, with `node:` for every builtin. */
function target(file: string, specifier: string): string {
  if (specifier.startsWith(".")) {
    return relative(ROOT, resolve(ROOT, dirname(file), specifier));
  }
  return builtinModules.includes(specifier) ? `node:${specifier}` : specifier;
}

function allowed(folder: string, file: string, to: string): boolean {
  const list = [folder, ...(ALLOWED[folder] ?? []), ...(EXCEPTIONS[file] ?? [])];
  return list.some((entry) =>
    entry.endsWith(":") ? to.startsWith(entry) : to === entry || to.startsWith(`${entry}/`),
  );
}

const FOLDERS = Object.keys(ALLOWED);
const SOURCES = [...new Set(FOLDERS.flatMap(filesBelow))];

describe("the architecture", () => {
  it.each(FOLDERS)("%s imports only what its layer allows", (folder) => {
    const files = filesBelow(folder);
    expect(files.length).toBeGreaterThan(0);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .map((specifier) => target(file, specifier))
        .filter((to) => !allowed(folder, file, to))
        .map((to) => `${file} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it("knows every folder of the provider", () => {
    const folders = readdirSync(join(ROOT, "provider/src")).map((name) => `provider/src/${name}`);
    expect(folders.filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
  });

  it("knows every example", () => {
    const folders = readdirSync(join(ROOT, "examples"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `examples/${name}`);
    expect(folders.filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
  });

  it("has four files for each policy: itself, its test, its page, and its place in the presets", () => {
    const files = readdirSync(join(ROOT, "policy-pack/src/policies"))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((file) =>
        readFileSync(join(ROOT, `policy-pack/src/policies/${file}.ts`), "utf8").includes(
          "= policy(",
        ),
      );
    const kebab = (file: string) =>
      `mgc-${file.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const names = files.map(kebab).sort();
    const inPreset = (preset: Preset) => preset.map(({ policy }) => policy.name).sort();
    expect(inPreset(recommended)).toEqual(names);
    expect(inPreset(strict)).toEqual(names);
    const missing = files
      .flatMap((file) => [`tests/policies/${file}.test.ts`, `policy-pack/docs/${kebab(file)}.md`])
      .filter((path) => !existsSync(join(ROOT, path)));
    expect(missing).toEqual([]);
    const pages = readdirSync(join(ROOT, "policy-pack/docs")).filter((page) =>
      page.startsWith("mgc-"),
    );
    expect(pages.sort()).toEqual(names.map((name) => `${name}.md`));
  });

  it("keeps the simulator apart from the client, so that both can't be wrong together", () => {
    const shared = filesBelow("provider/src/simulator")
      .flatMap((file) => importsOf(file).map((specifier) => target(file, specifier)))
      .filter((to) => /provider\/src\/(client|resources|hosts)/.test(to));
    expect(shared).toEqual([]);
  });

  it("keeps one idea per file: at most 250 lines in a source, 400 in a test", () => {
    const long = (files: readonly string[], limit: number) =>
      files.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > limit + 1);
    expect(long(SOURCES, 250)).toEqual([]);
    expect(long(filesBelow("tests"), 400)).toEqual([]);
  });

  it("has no drawers: no utils, common, helpers or types", () => {
    const drawers = [...SOURCES, ...filesBelow("tests")].filter((file) =>
      /(^|\/)(utils?|common|helpers?|types|misc)(\/|\.ts$)/.test(file),
    );
    expect(drawers).toEqual([]);
  });

  it("reads the environment in hosts, the functions of the sdk and the demo only", () => {
    const readers = SOURCES.filter((file) =>
      readFileSync(join(ROOT, file), "utf8").includes("process.env"),
    ).filter(
      (file) =>
        !/^(provider\/src\/hosts|examples\/demo)\//.test(file) &&
        ![
          "sdk/src/functions.ts",
          "policy-pack/src/world.ts",
          "provider/src/command/main.ts",
        ].includes(file),
    );
    expect(readers).toEqual([]);
  });

  it("allows no two folders to import each other, at whatever distance", () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      FOLDERS.filter((folder) => ALLOWED[from]?.includes(folder)).some((folder) => {
        if (folder === to) return true;
        if (seen.has(folder)) return false;
        seen.add(folder);
        return reaches(folder, to, seen);
      });
    expect(FOLDERS.filter((folder) => reaches(folder, folder))).toEqual([]);
  });

  it("exports by name only", () => {
    const isDefault = (node: ts.Statement) =>
      ts.isExportAssignment(node) ||
      (ts.canHaveModifiers(node) &&
        ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true);
    const files = SOURCES.filter((file) => {
      const text = readFileSync(join(ROOT, file), "utf8");
      return ts
        .createSourceFile(file, text, ts.ScriptTarget.Latest)
        .statements.some((statement) => isDefault(statement));
    });
    expect(files).toEqual([]);
  });

  it("names no download address in the lock file", () => {
    const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");
    expect(lock).not.toMatch(/"resolved": "http/);
  });
});
