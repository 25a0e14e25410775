/** Parsers that are loaded when the first script asks for them: an analysis itself doesn't wait. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Language, Parser } from "web-tree-sitter";
import type * as Unbash from "unbash" with { "resolution-mode": "import" };

export interface Parsers {
  readonly shell: typeof Unbash.parse;
  readonly python: Parser;
}

export type ParserName = keyof Parsers;

/** An analysis met code whose parser isn't loaded yet. */
export class ParserMissing extends Error {
  readonly parser: ParserName;

  constructor(parser: ParserName) {
    super(`the parser for ${parser} is not loaded`);
    this.parser = parser;
  }
}

const loaded: { -readonly [name in ParserName]?: Parsers[name] } = {};

/** From the sources as from what is built of them: both are equally deep below the package. */
const PYTHON_GRAMMAR = join(__dirname, "../../vendor/tree-sitter-python/tree-sitter-python.wasm");

async function pythonParser(): Promise<Parser> {
  await Parser.init();
  return new Parser().setLanguage(await Language.load(await readFile(PYTHON_GRAMMAR)));
}

const LOADERS: { readonly [name in ParserName]: () => Promise<Parsers[name]> } = {
  shell: async () => (await import("unbash")).parse,
  python: pythonParser,
};

/** @throws ParserMissing where it has to be loaded first */
export function parser<N extends ParserName>(name: N): Parsers[N] {
  const found = loaded[name];
  if (!found) throw new ParserMissing(name);
  return found;
}

export async function loadParser(name: ParserName): Promise<void> {
  if (!loaded[name]) Object.assign(loaded, { [name]: await LOADERS[name]() });
}
