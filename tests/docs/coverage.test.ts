/** The pages of the sdk leave out no argument, no output and no part of an answer, whatever the types hold. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

const ROOT = resolve(__dirname, "../..");
const INDEX = join(ROOT, "sdk/src/index.ts");
const program = ts.createProgram([INDEX], {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  types: [],
});
const checker = program.getTypeChecker();
const index = checker.getSymbolAtLocation(program.getSourceFile(INDEX)!)!;
const exported = checker
  .getExportsOfModule(index)
  .map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  );
const classes = exported.filter(({ flags }) => flags & ts.SymbolFlags.Class);
const functions = exported.filter(
  ({ flags, name }) => flags & ts.SymbolFlags.Function && !name.endsWith("Output"),
);

function isOurs(symbol: ts.Symbol): boolean {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
  return [join(ROOT, "sdk"), join(ROOT, "provider")].some((folder) =>
    resolve(file).startsWith(`${folder}/`),
  );
}

/** The names of all properties of ours that a type has, however deep. */
function names(type: ts.Type, seen = new Set<ts.Type>()): string[] {
  if (seen.has(type)) return [];
  seen.add(type);
  if (type.isUnionOrIntersection()) return type.types.flatMap((part) => names(part, seen));
  const inner = (
    type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference)
  ).flatMap((argument) => names(argument, seen));
  const own = type.getProperties().filter(isOurs);
  return [
    ...inner,
    ...own.flatMap((property) => [
      property.name,
      ...names(checker.getTypeOfSymbol(property), seen),
    ]),
  ];
}

/** The names that a section of the page does not have in code font. */
function unnamed(page: string, heading: string, wanted: readonly string[]): string[] {
  const sections = readFileSync(join(ROOT, page), "utf8").split(/^## /m);
  const section = sections.find((candidate) => candidate.startsWith(`${heading}\n`)) ?? "";
  const code = [...section.matchAll(/`([^`\n]+)`/g)].map(([, inside = ""]) => inside);
  // Names may stand within a piece of code: `{ name, value }`.
  const words = new Set(code.flatMap((piece) => piece.split(/\W+/)));
  return [...new Set(wanted)].filter((name) => !words.has(name));
}

function isInternal(property: ts.Symbol): boolean {
  return property.getJsDocTags(checker).some(({ name }) => name === "internal");
}

it("finds what there is", () => {
  expect(classes.map(({ name }) => name).sort()).toEqual([
    "CocScript",
    "MgcCheckpointStep",
    "MgcScriptStep",
    "MgcWorkflowStage",
  ]);
  expect(functions.length).toBeGreaterThanOrEqual(5);
});

describe.each(classes.map((symbol) => [symbol.name, symbol] as const))("%s", (name, symbol) => {
  const page = `sdk/docs/${name}.md`;

  it("is told of with every argument", () => {
    const args = exported.find((candidate) => candidate.name === `${name}Args`)!;
    const given = checker.getDeclaredTypeOfSymbol(args).getProperties();
    expect(given.length).toBeGreaterThan(3);
    const shown = given.map((property) => property.name);
    expect(unnamed(page, "Arguments", shown)).toEqual([]);
  });

  it("and with every output", () => {
    const outputs = checker
      .getDeclaredTypeOfSymbol(symbol)
      .getProperties()
      .filter((property) => isOurs(property) && !isInternal(property))
      .filter(({ flags }) => flags & ts.SymbolFlags.Property);
    expect(outputs.length).toBeGreaterThan(3);
    expect(
      unnamed(
        page,
        "Outputs",
        outputs.map((property) => property.name),
      ),
    ).toEqual([]);
  });
});

describe.each(functions.map((symbol) => [symbol.name, symbol] as const))("%s", (name, symbol) => {
  const page = `sdk/docs/${name}.md`;
  const [signature] = checker.getTypeOfSymbol(symbol).getCallSignatures() as [ts.Signature];

  it("is told of with every argument", () => {
    const args = signature.parameters.flatMap((p) => names(checker.getTypeOfSymbol(p)));
    expect(args.length).toBeGreaterThan(0);
    expect(unnamed(page, "Arguments", args)).toEqual([]);
  });

  it("and with all that is in its answer", () => {
    const answer = names(signature.getReturnType());
    expect(answer.length).toBeGreaterThan(0);
    expect(unnamed(page, "Answer", answer)).toEqual([]);
  });
});
