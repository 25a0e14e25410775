/** Conditions that pick some of a listing: behind them a path no longer stands for everything. */
import { hole, wild, type Hole, type Piece } from "../../text/text";
import { child, codeOf, type PyNode } from "../tree/syntax";
import { plain } from "../values/convert";
import { markOf } from "../values/marks";
import { UNDECIDED, type Fact, type TestValue } from "../values/value";
import { evaluate } from "./expressions";
import type { Machine } from "./machine";

type Wild = Exclude<Piece, string | Hole>;

/** What a path is, and not which one. */
const KIND =
  /^(?:isdir|isfile|islink|ismount|exists|lexists|is_dir|is_file|is_symlink|is_mount|access|S_ISREG|S_ISDIR|S_ISLNK|S_ISBLK)$/;

const NAME_TEST =
  /^(?:startswith|endswith|match|fullmatch|search|fnmatch|fnmatchcase|isdigit|isalpha|isalnum)$/;

function calleeName(node: PyNode): string | undefined {
  const callee = node.type === "call" ? child(node, "function") : undefined;
  if (!callee) return undefined;
  const name = callee.type === "attribute" ? child(callee, "attribute") : callee;
  return name && codeOf(name);
}

const SOME = new WeakMap<Wild, Hole>();

function someOf(piece: Wild): Hole {
  const known = SOME.get(piece);
  if (known) return known;
  const [made] = hole(`(some ${piece.pattern})`, "never");
  SOME.set(piece, made as Hole);
  return made as Hole;
}

/** `name.endswith(".log")` leaves `*.log` of `*`. */
function narrowed(m: Machine, node: PyNode, piece: Wild): Piece | undefined {
  const name = calleeName(node);
  if (name !== "endswith" && name !== "startswith") return undefined;
  const [first] = child(node, "arguments")?.children ?? [];
  const part = first && plain(evaluate(m, first));
  if (part === undefined || piece.pattern !== "*") return undefined;
  const [made] = wild(name === "endswith" ? `*${part}` : `${part}*`);
  return made;
}

function isAlwaysLiteral(node: PyNode): boolean {
  return node.children.every(
    (part) =>
      /^(?:string|integer|string_(?:start|content|end)|tuple|list|set|escape_sequence)$/.test(
        part.type,
      ) && isAlwaysLiteral(part),
  );
}

/** A comparison of a name with what the script spells out. */
function isLiteralComparison(node: PyNode): boolean {
  if (node.type !== "comparison_operator") return false;
  const last = node.children.at(-1);
  return (
    last !== undefined && /^(?:string|tuple|list|set)$/.test(last.type) && isAlwaysLiteral(last)
  );
}

export function filterFacts(
  m: Machine,
  node: PyNode,
  touched: ReadonlySet<Exclude<Piece, string>>,
): TestValue {
  const wilds = [...touched].filter((piece): piece is Wild => piece.kind === "wild");
  const name = calleeName(node);
  if (wilds.length === 0 || (name !== undefined && KIND.test(name))) return UNDECIDED;
  if (wilds.some((piece) => markOf(piece).secret !== undefined)) return UNDECIDED;
  // A walk leads through directories; a test of the name says nothing of those.
  const last = wilds.filter(({ pattern }) => pattern !== "**");
  const some = last.map((piece): Fact => [piece, someOf(piece)]);
  const byName = (name !== undefined && NAME_TEST.test(name)) || isLiteralComparison(node);
  if (!byName) return { kind: "test", whenTrue: some, whenFalse: some };
  const negative = node.children.some(
    ({ field, source, start, end }) =>
      field === "operators" && /^(?:!=|not in|is not)$/.test(source.text.slice(start, end)),
  );
  if (negative) return { kind: "test", whenTrue: [], whenFalse: some };
  const narrow = last.map((piece): Fact => [piece, narrowed(m, node, piece) ?? someOf(piece)]);
  return { kind: "test", whenTrue: narrow, whenFalse: [] };
}
