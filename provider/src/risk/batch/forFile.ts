/** FOR /F: how lines become variables. */
import { isKnown, type Marks } from "./marks";

export interface FileOptions {
  readonly end: string;
  readonly skip: number;
  readonly delimiters: string;
  /** Numbers of the tokens that variables take, from 1. */
  readonly tokens: readonly number[];
  /** Whether a last variable takes all that is left. */
  readonly rest: boolean;
  readonly usesBackQuotes: boolean;
}

export function fileOptions(text: string): FileOptions {
  const options = text.replace(/^"(.*)"$/s, "$1").replace(/^'(.*)'$/s, "$1");
  const delimiters = /delims=(.*)$/i.exec(options)?.[1];
  // Delimiters may hold a space only where they stand last.
  const cut = delimiters?.replace(/\s+(?:tokens|eol|skip|usebackq).*$/i, "");
  const asked = /tokens=([\d,*-]+)/i.exec(options)?.[1] ?? "1";
  const tokens: number[] = [];
  for (const part of asked.replace("*", "").split(",")) {
    const [from, to] = part.split("-").map(Number);
    if (!from) continue;
    for (let n = from; n <= Math.min(to ?? from, 31); n += 1) tokens.push(n);
  }
  return {
    end: /eol=(.)/i.exec(options)?.[1] ?? ";",
    skip: Number(/skip=(\d+)/i.exec(options)?.[1] ?? 0),
    delimiters: cut ?? " \t",
    tokens: tokens.sort((a, b) => a - b),
    rest: asked.includes("*"),
    usesBackQuotes: /usebackq/i.test(options),
  };
}

/** The values of one line, by variable; undefined where the line is passed over. */
export function tokensOf(
  line: string,
  name: string,
  options: FileOptions,
  marks: Marks,
): Map<string, string> | undefined {
  const { delimiters, tokens, rest } = options;
  const variables = new Map<string, string>();
  const first = name.charCodeAt(0);
  const set = (index: number, value: string) => {
    variables.set(String.fromCharCode(first + index), value);
  };
  const count = tokens.length + (rest ? 1 : 0);
  if (!isKnown(line) && (delimiters !== "" || line.length === 1) && line.length < 3) {
    // What a tool prints stays what it is, so that "all that there are" is seen in it.
    const isList = marks.hole(line)?.shown.startsWith("$(") === true;
    const isWhole = delimiters === "" || isList || marks.isDigest(line);
    for (let index = 0; index < Math.max(count, 1); index += 1) {
      set(index, index === 0 && isWhole ? line : marks.unknown(`%%${name}`, "never"));
    }
    return variables;
  }
  if (line === "" || line.startsWith(options.end)) return undefined;
  const isDelimiter = (c: string | undefined) => c !== undefined && delimiters.includes(c);
  let index = 0;
  let number = 0;
  let variable = 0;
  while (index < line.length) {
    while (isDelimiter(line[index])) index += 1;
    if (index >= line.length) break;
    number += 1;
    if (rest && number > (tokens.at(-1) ?? 0)) {
      set(variable, line.slice(index));
      variable += 1;
      break;
    }
    let end = index;
    while (end < line.length && !isDelimiter(line[end])) end += 1;
    if (tokens.includes(number)) {
      set(variable, line.slice(index, end));
      variable += 1;
    }
    index = end;
  }
  if (variable === 0) return undefined;
  for (; variable < count; variable += 1) set(variable, "");
  return variables;
}
