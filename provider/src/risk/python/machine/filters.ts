/** Conditions that pick some of a listing: behind them a path no longer stands for everything. */
import { wasEncrypted } from "../../effects/encryption";
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
  /^(?:isdigit|isnumeric|isdecimal|isdir|isfile|islink|ismount|exists|lexists|is_dir|is_file|is_symlink|is_mount|access|S_ISREG|S_ISDIR|S_ISLNK|S_ISBLK)$/;

const NAME_TEST =
  /^(?:startswith|endswith|match|fullmatch|search|fnmatch|fnmatchcase|isalpha|isalnum)$/;

function calleeName(node: PyNode): string | undefined {
  const callee = node.type === "call" ? child(node, "function") : undefined;
  if (!callee) return undefined;
  const name = callee.type === "attribute" ? child(callee, "attribute") : callee;
  return name && codeOf(name);
}

/**
 * What either answer of a test leaves. Each answer has a hole of its own: where both go on, they
 * have picked nothing.
 */
class Picked {
  readonly #holes = [new WeakMap<Hole | Wild, Hole>(), new WeakMap<Hole | Wild, Hole>()] as const;

  of(piece: Hole | Wild, answer: boolean, shown: string): Hole {
    const holes = this.#holes[answer ? 1 : 0];
    const [made] = hole(shown, "never");
    const found = holes.get(piece) ?? (made as Hole);
    holes.set(piece, found);
    return found;
  }
}

const SOME = new Picked();

function someOf(piece: Wild, answer: boolean): Hole {
  return SOME.of(piece, answer, `(some ${piece.pattern})`);
}

/** `name.endswith(".log")` leaves `*.log` of `*`. */
function narrowed(m: Machine, node: PyNode, piece: Wild): Piece | undefined {
  if (calleeName(node) !== "endswith") return undefined;
  const [first] = child(node, "arguments")?.children ?? [];
  const part = first && plain(evaluate(m, first));
  if (part === undefined || piece.pattern !== "*") return undefined;
  const [made] = wild(`*${part}`);
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

/** What tells an empty disk from one in use. */
const DISK_TEST =
  /fstype|children|mount|uuid|pttype|label|signature|blank|empty|free|unused|in_use|candidate|partition/i;

const LISTS_DISKS = /^\$\((?:\S*\/)?(?:lsblk|blkid|fdisk|sfdisk|parted|findmnt|pvs)\b/;

const CHECKED = new Picked();

/** Disks of a listing that the script has looked at more closely. */
function checkedDisks(
  node: PyNode,
  touched: ReadonlySet<Exclude<Piece, string>>,
  answer: boolean,
): Fact[] {
  if (!DISK_TEST.test(codeOf(node))) return [];
  return [...touched].flatMap((piece): Fact[] => {
    if (piece.kind !== "hole" || !LISTS_DISKS.test(piece.shown)) return [];
    return [[piece, CHECKED.of(piece, answer, "(a disk that was looked at)")]];
  });
}

export function filterFacts(
  m: Machine,
  node: PyNode,
  touched: ReadonlySet<Exclude<Piece, string>>,
): TestValue {
  const looked = checkedDisks(node, touched, true);
  if (looked.length > 0)
    return { kind: "test", whenTrue: looked, whenFalse: checkedDisks(node, touched, false) };
  // The script itself left out is no choice.
  if (/\bget(?:p|pp|pg)id\b/.test(codeOf(node))) return UNDECIDED;
  const wilds = [...touched].filter((piece): piece is Wild => piece.kind === "wild");
  const name = calleeName(node);
  if (wilds.length === 0 || (name !== undefined && KIND.test(name))) return UNDECIDED;
  if (wilds.some((piece) => markOf(piece).secret !== undefined)) return UNDECIDED;
  if (wilds.some((piece) => wasEncrypted(piece, m.analysis))) return UNDECIDED;
  // A walk leads through directories; a test of the name says nothing of those.
  const last = wilds.filter(({ pattern }) => pattern !== "**");
  const some = (answer: boolean) => last.map((piece): Fact => [piece, someOf(piece, answer)]);
  const byName = (name !== undefined && NAME_TEST.test(name)) || isLiteralComparison(node);
  if (!byName) return { kind: "test", whenTrue: some(true), whenFalse: some(false) };
  const negative = node.children.some(
    ({ field, source, start, end }) =>
      field === "operators" && /^(?:!=|not in|is not)$/.test(source.text.slice(start, end)),
  );
  if (negative) return { kind: "test", whenTrue: [], whenFalse: some(false) };
  const narrow = last.map((piece): Fact => [
    piece,
    narrowed(m, node, piece) ?? someOf(piece, true),
  ]);
  return { kind: "test", whenTrue: narrow, whenFalse: [] };
}
