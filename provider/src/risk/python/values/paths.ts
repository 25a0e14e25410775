/** Paths whose parts are only partly known. */
import { concat, hole, literal, wild, type Piece, type Text } from "../../text/text";
import { mark, sources } from "./marks";

function startsWithSlash(text: Text): boolean {
  const [first] = text;
  return typeof first === "string" && first.startsWith("/");
}

function endsWithSlash(text: Text): boolean {
  const last = text.at(-1);
  return typeof last === "string" && last.endsWith("/");
}

/** As os.path.join does it: an absolute part leaves out what stands before it. */
export function joinedPath(parts: readonly Text[]): Text {
  let path: Text = [];
  for (const part of parts) {
    if (startsWithSlash(part) || path.length === 0) path = part;
    else if (endsWithSlash(path)) path = concat(path, part);
    else path = concat(path, literal("/"), part);
  }
  return path;
}

/** The last slash of a text: which piece holds it, and where. */
function lastSlash(text: Text): readonly [number, number] | undefined {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const piece = text[index];
    if (typeof piece !== "string") continue;
    const at = piece.lastIndexOf("/");
    if (at >= 0) return [index, at];
  }
  return undefined;
}

function withoutLastSlashes(text: Text): Text {
  const last = text.at(-1);
  if (typeof last !== "string" || !last.endsWith("/")) return text;
  const kept = last.replace(/\/+$/, "");
  return [...text.slice(0, -1), ...(kept === "" ? [] : [kept])];
}

function some(text: Text, shown: string): Text {
  const made = hole(shown, "never");
  const [piece] = made;
  if (piece !== undefined) mark(piece, { from: [...sources(text)] });
  return made;
}

function isWholeUnknown(text: Text): boolean {
  return text.length > 0 && typeof text[0] !== "string" && text[0]?.kind === "hole";
}

export function baseNameOf(text: Text): Text {
  const slash = lastSlash(text);
  if (!slash) return isWholeUnknown(text) ? some(text, "(the name)") : text;
  const [index, at] = slash;
  const piece = text[index];
  const rest = typeof piece === "string" ? piece.slice(at + 1) : "";
  return concat(literal(rest), text.slice(index + 1));
}

export function directoryOf(text: Text): Text {
  const slash = lastSlash(text);
  if (!slash) return isWholeUnknown(text) ? some(text, "(the directory)") : [];
  const [index, at] = slash;
  const piece = text[index];
  const before = typeof piece === "string" ? piece.slice(0, at) : "";
  const whole = index === 0 && before === "" ? "/" : before;
  const directory = concat(text.slice(0, index), literal(whole));
  return directory.length === 0 ? literal("/") : directory;
}

/** pathlib leaves out a slash at the end. */
export function pathText(text: Text): Text {
  const shorter = withoutLastSlashes(text);
  return shorter.length === 0 && text.length > 0 ? literal("/") : shorter;
}

/** A pattern of glob as text in which the wildcards are some. */
export function globText(pattern: Text): Text {
  return pattern.flatMap((piece): Piece[] => {
    if (typeof piece !== "string") return [piece];
    return piece
      .split(/(\*+|\?|\[[^\]/]*\])/)
      .filter((part) => part !== "")
      .flatMap((part) => (/^[*?[]/.test(part) ? [...wild(part)] : [part]));
  });
}

/** Whether a path stands for many: what is left out of a walk or a listing. */
export function isMany(text: Text): boolean {
  return text.some((piece) => typeof piece !== "string" && piece.kind === "wild");
}

/** All below a directory, at whatever depth. */
export function isWalked(text: Text): boolean {
  return text.some(
    (piece) => typeof piece !== "string" && piece.kind === "wild" && piece.pattern === "**",
  );
}

/** A walk that picks names: the directories that it leads through aren't what it is about. */
export function withoutWalk(text: Text): Text {
  const slash = lastSlash(text);
  if (!slash || !isWalked(text)) return text;
  const names = baseNameOf(text);
  const [name] = names;
  const all = names.length === 1 && typeof name !== "string" && name?.kind === "wild";
  if (all && /^\*+$/.test(name.pattern)) return text;
  return text.flatMap((piece) =>
    typeof piece !== "string" && piece.kind === "wild" && piece.pattern === "**"
      ? some([piece], "(some directory)")
      : [piece],
  );
}

/** `/opt/./a/../b` as `/opt/b`, where no unknown part is in the way. */
export function normalText(text: Text): Text {
  if (text.length !== 1 || typeof text[0] !== "string") return text;
  const [path] = text;
  const done: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && (done.length > 0 ? done.at(-1) !== ".." : path.startsWith("/")))
      done.pop();
    else done.push(segment);
  }
  return literal(`${path.startsWith("/") ? "/" : ""}${done.join("/")}` || ".");
}
