/** Docs are true: tables and programs are those of the code, links are real, nothing is left out. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { POLICY_PARTS } from "./policyTables";
import { TABLES } from "./tables";

const ROOT = resolve(__dirname, "../..");
const PROGRAMS = "tests/e2e/docs/programs";

const below = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`);
const PAGES = [...below("sdk/docs"), ...below("policy-pack/docs")];
const EXAMPLES = readdirSync(join(ROOT, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md") && !path.includes("node_modules"))
  .map((path) => `examples/${path}`);
const READMES = ["README.md", "sdk/README.md", "policy-pack/README.md"];
const RENEWED = [...READMES, "provider/src/command/README.md", ...PAGES];
const LINKED = [
  ...RENEWED,
  ...EXAMPLES,
  ...["DESIGN.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/reliability.md"],
  ...["tests/chaos/README.md", "bench/mutation/README.md"],
  ...["provider/README.md", "toolchain/README.md", "provider/src/simulator/README.md"],
];

const text = (name: string) => readFileSync(join(ROOT, name), "utf8");

/** Tables as prettier leaves them: cells padded, which says nothing. */
function unpadded(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => line.replaceAll(/\s*\|\s*/g, "|").replaceAll(/-{3,}/g, "---"))
    .join("\n")
    .trim();
}

/** The text with each marked part renewed: the table or fence that follows the marker. */
function renewed(name: string): string {
  return text(name)
    .replaceAll(
      /(<!-- table: (\w+) -->\n\n)(?:\|[^\n]*\n)*/g,
      (_, marker: string, table: string) => `${marker}${TABLES[table]?.() ?? "no such table"}\n`,
    )
    .replaceAll(
      /(<!-- program: (\S+) -->\n\n```ts\n)[\s\S]*?(?=```)/g,
      (_, marker: string, path: string) => marker + text(path),
    )
    .replaceAll(
      /(<!-- (policy|options): ([\w-]+) -->\n\n)(?:(?!<!--|#)[^\n]+\n)*/g,
      (_, marker: string, kind: "policy" | "options", policy: string) =>
        `${marker}${POLICY_PARTS[kind](policy)}\n`,
    );
}

/** The names behind `#` that a page can be linked by. */
function anchors(name: string): string[] {
  return [...text(name).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function brokenLinks(name: string): string[] {
  return [...text(name).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !target.startsWith("https://"))
    .filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? name : join(dirname(name), path);
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !anchors(file).includes(anchor);
    });
}

describe("the docs", () => {
  it.each(RENEWED)("%s holds the tables and programs of the code", (name) => {
    if (process.env.UPDATE_DOCS) writeFileSync(join(ROOT, name), renewed(name));
    expect(unpadded(text(name))).toBe(unpadded(renewed(name)));
  });

  it.each(LINKED)("%s links only to what is there", (name) => {
    expect(brokenLinks(name)).toEqual([]);
  });

  it.each(RENEWED)("%s shows no program that is not run", (name) => {
    const fences = text(name).match(/^```ts$/gm) ?? [];
    const programs = text(name).match(/<!-- program: \S+ -->\n\n```ts$/gm) ?? [];
    expect(fences).toHaveLength(programs.length);
  });

  it("show every program that was written for them", () => {
    const all = RENEWED.map(text).join("\n");
    const unused = readdirSync(join(ROOT, PROGRAMS)).filter(
      (name) => !all.includes(`<!-- program: ${PROGRAMS}/${name} -->`),
    );
    expect(unused).toEqual([]);
  });
});

/** What the sdk's index exports that is no type. */
function exportedValues(): string[] {
  const source = ts.createSourceFile("index.ts", text("sdk/src/index.ts"), ts.ScriptTarget.Latest);
  return source.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
    const { exportClause } = statement;
    if (statement.isTypeOnly || !exportClause || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.filter((e) => !e.isTypeOnly).map((e) => e.name.text);
  });
}

/** The outputs of a resource class: its public readonly members. */
function outputsOf(file: string, name: string): string[] {
  const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true);
  const found = source.statements.find(
    (statement) => ts.isClassDeclaration(statement) && statement.name?.text === name,
  );
  if (!found || !ts.isClassDeclaration(found)) throw new Error(`${file} has no class ${name}`);
  return found.members
    .filter(ts.isPropertyDeclaration)
    .filter((member) => !member.getFullText().includes("@internal"))
    .map((member) => member.name.getText());
}

describe("every part of the sdk", () => {
  const values = exportedValues();

  it.each(values)("%s has a page", (name) => {
    const page = `sdk/docs/${name.replace(/Output$/, "")}.md`;
    expect(PAGES).toContain(page);
    expect(text(page)).toContain(name);
    expect(text("sdk/README.md")).toContain(page.replace("sdk/", ""));
  });

  it.each([
    ["MgcWorkflowStage", "stage"],
    ["MgcScriptStep", "scriptStep"],
    ["MgcCheckpointStep", "checkpointStep"],
    ["CocScript", "cocScript"],
  ])("%s is told of with all its outputs", (name, file) => {
    expect(values).toContain(name);
    const page = text(`sdk/docs/${name}.md`);
    const missing = outputsOf(`sdk/src/${file}.ts`, name).filter(
      (output) => !page.includes(`\`${output}\``),
    );
    expect(missing).toEqual([]);
  });
});
