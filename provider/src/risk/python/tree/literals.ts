/** What string and number literals stand for. */
import { concat, type Text } from "../../text/text";
import { childrenIn, codeOf, textBetween, type PyNode } from "./syntax";

const SIMPLE: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
  v: "\v",
  a: "\u0007",
  "0": "\0",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "\n": "",
  "\r\n": "",
};

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|N\{[^}]*\}|(\r\n|[\s\S]))/g;

/** Text with its escapes resolved. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replaceAll(
    ESCAPE,
    (all, x?: string, u?: string, long?: string, octal?: string, one?: string) => {
      const hex = x ?? u ?? long;
      if (hex !== undefined) return character(Number.parseInt(hex, 16));
      if (octal !== undefined) return character(Number.parseInt(octal, 8));
      return one === undefined ? "?" : (SIMPLE[one] ?? all);
    },
  );
}

function unescapedText(text: Text): Text {
  return text.map((piece) => (typeof piece === "string" ? unescaped(piece) : piece));
}

export interface StringLiteral {
  readonly bytes: boolean;
  /** Offsets in the code between which it stands without any escape; undefined where it has some. */
  readonly verbatim: readonly [number, number] | undefined;
  readonly text: Text;
}

/** @param interpolated the value of `{…}` in an f-string */
export function stringLiteral(
  node: PyNode,
  interpolated: (interpolation: PyNode) => Text,
): StringLiteral {
  const [open] = node.children;
  const prefix = open ? codeOf(open).toLowerCase() : "";
  const raw = /^[a-z]*r/.test(prefix);
  const formatted = /^[a-z]*f/.test(prefix);
  const parts: Text[] = [];
  let plain = true;
  const contents = node.children.filter(
    ({ type }) => type === "string_content" || type === "interpolation",
  );
  for (const part of contents) {
    if (part.type === "interpolation") {
      plain = false;
      parts.push(interpolated(part));
      continue;
    }
    let text = textBetween(part.source, part.start, part.end);
    if (codeOf(part).includes("\\") && !raw) {
      plain = false;
      text = unescapedText(text);
    }
    if (formatted && /[{}]/.test(codeOf(part))) {
      plain = false;
      text = text.map((piece) =>
        typeof piece === "string" ? piece.replaceAll("{{", "{").replaceAll("}}", "}") : piece,
      );
    }
    parts.push(text);
  }
  const [first] = contents;
  const last = contents.at(-1);
  return {
    bytes: /^[a-z]*b/.test(prefix),
    verbatim: plain && first && last ? [first.start, last.end] : undefined,
    text: concat(...parts),
  };
}

/** The value of an integer or a float, Python 2's octal numbers too. */
export function numberLiteral(node: PyNode): number | bigint | undefined {
  const code = codeOf(node).replaceAll("_", "").toLowerCase();
  if (node.type === "float") return Number(code.replace(/j$/, ""));
  const digits = code.replace(/l$/, "");
  const plain = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
  if (!/^(?:0x[0-9a-f]+|0o[0-7]+|0b[01]+|\d+)$/.test(plain) || plain.length > 600) return undefined;
  const short = Number(plain);
  return Number.isSafeInteger(short) ? short : BigInt(plain);
}

export function formatExpressions(interpolation: PyNode): readonly PyNode[] {
  return childrenIn(interpolation, "expression");
}
