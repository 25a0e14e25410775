/** Files while they are open: what is written to them, and what is read. */
import { judgeWriting } from "../../effects/writing";
import { concat, hole, literal, sameText, shown, type Text } from "../../text/text";
import { pathReadings } from "../../paths/posix";
import type { Call } from "../machine/native";
import type { Machine } from "../machine/machine";
import { codeOf } from "../tree/syntax";
import { contentOf, derived, plain, textOf, valueOf } from "../values/convert";
import { isEncrypted, mark, markOf, sources } from "../values/marks";
import { isMany, isWalked } from "../values/paths";
import { wholeText } from "../values/whole";
import {
  bool,
  object,
  slotValue,
  str,
  text,
  type ObjectValue,
  type TextValue,
  type Value,
} from "../values/value";
import { judgeEncryption } from "./encryption";

/** Files that aren't for other eyes. */
const SECRET =
  /^(?:\/etc\/(?:g?shadow-?|krb5\.keytab|ssh\/ssh_host_\w+_key|kubernetes\/(?:admin|super-admin)\.conf|ssl\/private\/.*|pki\/.*\.key)|(?:\/root|\/home\/[^/]+|~)\/(?:\.ssh\/(?:id_|\*|.*key|config)[^/]*|\.aws\/credentials|\.kube\/config|\.pgpass|\.my\.cnf|\.netrc|\.git-credentials|\.docker\/config\.json|\.gnupg\/.*|\.config\/gcloud\/.*|\.azure\/.*)|\/proc\/self\/environ|\/var\/run\/secrets\/.*)$/;

/** What a file holds: what the script wrote there, or a hole for it. */
export function fileContent(m: Machine, path: Text, type: TextValue["type"] = "str"): TextValue {
  const written = m.analysis.written(path, m.frame.directory);
  if (written) return valueOf(written, type);
  const [piece] = hole(`(the content of ${shown(path)})`, "maybe");
  if (piece === undefined) return text([], type);
  const secret = pathReadings(path, m.frame.directory).find((reading) => SECRET.test(reading.path));
  mark(piece, { secret: secret && shown(path), file: path, from: [...sources(path)] });
  return text([piece], type);
}

/** Parts of what is written to a file that are kept. */
const MAX_PARTS = 64;

export function openFile(
  m: Machine,
  path: Text,
  mode: string,
  at: number,
  resolved: string,
): ObjectValue {
  const made = object("file", {
    path: text(path),
    name: text(path),
    mode: str(mode),
    at: { kind: "number", value: at, float: false },
    resolved: str(resolved),
    used: bool(false),
  });
  if (/[wx]/.test(mode)) m.openFiles.add(made);
  if (/[r+]/.test(mode) || mode === "" || mode === "b")
    made.slots.set("content", fileContent(m, path, mode.includes("b") ? "bytes" : "str"));
  return made;
}

export function pathOfFile(file: ObjectValue): Text {
  const path = slotValue(file.slots.get("path"));
  return path ? textOf(path) : [];
}

/** Whether what is written was read from the same file before: then lines of it change. */
function isEditOf(value: Text, path: Text): boolean {
  return [...sources(value)].some((piece) => {
    const { file } = markOf(piece);
    return file !== undefined && (sameText(file, path) || isBesides(file, path));
  });
}

function isBesides(file: Text, path: Text): boolean {
  const [from, to] = [shown(path), shown(file)];
  return from.length > 3 && to.startsWith(from) && /^[.~_-]/.test(to.slice(from.length));
}

export function judgeWritten(
  m: Machine,
  path: Text,
  value: Value,
  how: "overwrite" | "append" | "edit",
  at: number,
  resolved: string,
): void {
  const content = contentOf(value);
  const settled = m.settledText(path);
  const isEdit = how === "overwrite" && isEditOf(content.text, path);
  const writing = { path: settled, at, resolved, content, mode: isEdit ? "edit" : how } as const;
  if (isEncrypted(content.text)) judgeEncryption(m, settled, content.text, at, resolved);
  if (isMany(settled) && isWalked(settled) && how === "append") return;
  judgeWriting(writing, m.frame, m.analysis);
}

/** The same again, or one more of very many parts of which little is known. */
function isRepeated(last: Value, value: Value, writes: number): boolean {
  const [before, now] = [textOf(last), textOf(value)];
  if (sameText(before, now)) return true;
  return writes > MAX_PARTS && wholeText(now) === undefined;
}

/** What is written to an open file. */
export function writeFile(call: Call, file: ObjectValue, value: Value): void {
  const { m, at } = call;
  const mode = plain(slotValue(file.slots.get("mode"))) ?? "w";
  const path = pathOfFile(file);
  const used = slotValue(file.slots.get("used"));
  const isFirst = used?.kind === "bool" && !used.value;
  m.set(file.slots, "used", bool(true));
  m.openFiles.delete(file);
  const how = mode.includes("a")
    ? "append"
    : /[wx]/.test(mode)
      ? isFirst
        ? "overwrite"
        : "append"
      : "edit";
  const last = slotValue(file.slots.get("last"));
  if (last && isRepeated(last, value, m.writes.get(file.slots) ?? 0)) return;
  m.set(file.slots, "last", value);
  m.writes.set(file.slots, (m.writes.get(file.slots) ?? 0) + 1);
  const name = concat(path, literal(` <- ${shown(textOf(value)).slice(0, 80)}`));
  const whole = isFirst || how === "edit" ? undefined : slotValue(file.slots.get("held"));
  const before = whole ? textOf(whole) : [];
  // What is written in many small parts is not put together without end.
  const joined = before.length > MAX_PARTS || !whole ? value : text(concat(before, textOf(value)));
  m.set(file.slots, "held", joined);
  judgeWritten(m, path, how === "append" && whole ? joined : value, how, at, shown(name));
}

/** A file that was emptied, and into which nothing was written. */
export function closeFile(m: Machine, file: ObjectValue): void {
  if (!m.openFiles.delete(file)) return;
  const used = slotValue(file.slots.get("used"));
  if (used?.kind === "bool" && used.value) return;
  const at = slotValue(file.slots.get("at"));
  const resolved = plain(slotValue(file.slots.get("resolved"))) ?? "open()";
  judgeWritten(
    m,
    pathOfFile(file),
    str(""),
    "overwrite",
    Number(at?.kind === "number" ? at.value : 0),
    resolved,
  );
}

export function readFrom(call: Call, empty: "never" | "maybe" = "maybe"): Value {
  const content =
    call.self?.kind === "object" ? slotValue(call.self.slots.get("content")) : undefined;
  return (
    content ?? derived(codeOf(call.node).slice(0, 60), call.self ? [call.self] : [], { empty })
  );
}
