/** Words and signs of a program of awk. */
import { UNKNOWN } from "../../text/text";

export interface Token {
  readonly kind: "string" | "number" | "name" | "pattern" | "sign" | "end";
  readonly text: string;
  readonly at: number;
  /** White space stands in front: `f (x)` is no call. */
  readonly spaced: boolean;
}

/** Tokens of one program, at most. */
const MAX_TOKENS = 4000;

const TOKEN =
  /(\\\r?\n|[ \t\r]+|#[^\n]*)|"((?:[^"\\]|\\[\s\S])*)"|(0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([A-Za-z_]\w*)|(\*\*=|\|&|>>|\+\+|--|\*\*|[-+*/%^<>!=]=|&&|\|\||!~|[\s\S])/gy;

/** A `/` behind one of these divides; elsewhere a pattern begins. */
function isOperand(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === "sign")
    return /^(?:\)|\]|\+\+|--|\$)$/.test(token.text) || token.text === UNKNOWN;
  return !(token.kind === "name" && /^(?:print|printf|return|in|getline)$/.test(token.text));
}

export function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < code.length && tokens.length < MAX_TOKENS) {
    const at = pattern.lastIndex;
    if (code[at] === "/" && !isOperand(tokens.at(-1))) {
      const end = patternEnd(code, at + 1);
      if (end > 0) {
        tokens.push({ kind: "pattern", text: code.slice(at + 1, end), at, spaced });
        pattern.lastIndex = end + 1;
        spaced = false;
        continue;
      }
    }
    const found = pattern.exec(code);
    if (!found) break;
    const [, blank, string, number, name, sign] = found;
    if (blank !== undefined) {
      spaced = true;
      continue;
    }
    if (string !== undefined) tokens.push({ kind: "string", text: string, at, spaced });
    else if (number !== undefined) tokens.push({ kind: "number", text: number, at, spaced });
    else if (name !== undefined) tokens.push({ kind: "name", text: name, at, spaced });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign, at, spaced });
    spaced = false;
  }
  tokens.push({ kind: "end", text: "", at: code.length, spaced });
  return tokens;
}

/** Index of the `/` that ends a pattern. */
function patternEnd(code: string, from: number): number {
  let inSet = false;
  for (let index = from; index < code.length; index += 1) {
    const character = code[index];
    if (character === "\n") return -1;
    if (character === "\\") index += 1;
    else if (character === "[" && !inSet) {
      inSet = true;
      if (code[index + 1] === "^") index += 1;
      if (code[index + 1] === "]") index += 1;
    } else if (character === "]") inSet = false;
    else if (character === "/" && !inSet) return index;
  }
  return -1;
}
