/** The syntax tree of a script, copied out of the parser once: walking it there is slow. */
import type { Parser, TreeCursor } from "web-tree-sitter";
import type { Locate } from "../../analysis/content";
import { rendered, UNKNOWN, type Hole, type Text } from "../../text/text";

/** Larger trees are cut off. */
const MAX_NODES = 120_000;

/** The code that nodes belong to. */
export interface Source {
  readonly text: string;
  /** Where its offsets stand in the script under analysis. */
  readonly at: Locate;
  /** Whether it stands there word for word. */
  readonly verbatim: boolean;
  /** What isn't known in it, by offset: code may reach Python with variables of a shell in it. */
  readonly holes: ReadonlyMap<number, Hole>;
}

export interface PyNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly field: string | undefined;
  readonly source: Source;
  readonly children: readonly PyNode[];
}

export function sourceOf(text: Text, at: number, locate: Locate | undefined): Source {
  const holes = new Map<number, Hole>();
  let offset = 0;
  for (const piece of text) {
    if (typeof piece === "string") offset += piece.length;
    else if (piece.kind === "wild") offset += piece.pattern.length;
    else if (piece.empty !== "surely") {
      holes.set(offset, piece);
      offset += 1;
    }
  }
  return { text: rendered(text), at: locate ?? (() => at), verbatim: locate !== undefined, holes };
}

/** The value of code of one piece, with what isn't known of it. */
export function textBetween(source: Source, start: number, end: number): Text {
  const slice = source.text.slice(start, end);
  if (source.holes.size === 0 || !slice.includes(UNKNOWN)) return slice === "" ? [] : [slice];
  const pieces: (string | Hole)[] = [];
  let from = start;
  for (let offset = start; offset < end; offset += 1) {
    const hole = source.holes.get(offset);
    if (!hole) continue;
    if (offset > from) pieces.push(source.text.slice(from, offset));
    pieces.push(hole);
    from = offset + 1;
  }
  if (end > from) pieces.push(source.text.slice(from, end));
  return pieces;
}

export function codeOf(node: PyNode): string {
  return node.source.text.slice(node.start, node.end);
}

export function positionOf(node: PyNode): number {
  return node.source.at(node.start);
}

export function child(node: PyNode, field: string): PyNode | undefined {
  return node.children.find((candidate) => candidate.field === field);
}

export function childrenIn(node: PyNode, field: string): readonly PyNode[] {
  return node.children.filter((candidate) => candidate.field === field);
}

/** Tokens without a name that say something all the same. */
const TOKENS = new Set([":", ">>", "from"]);

const LEFT_OUT = new Set(["comment", "line_continuation"]);

interface Open {
  readonly node: PyNode;
  readonly children: PyNode[];
}

function copied(cursor: TreeCursor, source: Source): Open {
  const children: PyNode[] = [];
  const node = {
    type: cursor.nodeType,
    start: cursor.startIndex,
    end: cursor.endIndex,
    field: cursor.currentFieldName ?? undefined,
    source,
    children,
  };
  return { node, children };
}

function isWanted(cursor: TreeCursor): boolean {
  if (cursor.nodeIsNamed) return !LEFT_OUT.has(cursor.nodeType);
  return TOKENS.has(cursor.nodeType) || cursor.currentFieldName !== null;
}

/** Parses code; what doesn't parse stands in nodes of the type ERROR. */
export function parsePython(parser: Parser, source: Source): PyNode {
  const tree = parser.parse(source.text);
  if (!tree) return { type: "module", start: 0, end: 0, field: undefined, source, children: [] };
  const cursor = tree.walk();
  const root = copied(cursor, source);
  const open: Open[] = [root];
  let count = 0;
  let descending = cursor.gotoFirstChild();
  while (descending || open.length > 1) {
    if (descending) {
      count += 1;
      if (count > MAX_NODES) break;
      if (isWanted(cursor)) {
        const inner = copied(cursor, source);
        open.at(-1)?.children.push(inner.node);
        if (cursor.gotoFirstChild()) {
          open.push(inner);
          continue;
        }
      }
      descending = cursor.gotoNextSibling();
    } else {
      open.pop();
      cursor.gotoParent();
      descending = cursor.gotoNextSibling();
    }
  }
  cursor.delete();
  tree.delete();
  return root.node;
}
