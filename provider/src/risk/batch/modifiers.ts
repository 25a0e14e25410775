/** What cmd.exe does to a value on its way: `:~1,3`, `:old=new`, `~dpnx`. */
import { isKnown, MARK, type Marks, type Origin } from "./marks";

/** Values never grow beyond what cmd.exe takes in a line. */
const MAX_VALUE = 8191;

interface Modified {
  readonly name: string;
  readonly marks: Marks;
  readonly origin?: Origin | undefined;
}

/** The characters of a value in front of the first unknown one. */
function knownPart(value: string): string {
  const at = value.search(MARK);
  return at < 0 ? value : value.slice(0, at);
}

function substring(value: string, from: number, length: number | undefined): string {
  const start = from < 0 ? Math.max(value.length + from, 0) : from;
  if (length === undefined) return value.slice(start);
  return length < 0
    ? value.slice(start, value.length + length)
    : value.slice(start, start + length);
}

function sliced(value: string, modifier: string, { name, marks, origin }: Modified): string {
  const found = /^~\s*([+-]?(?:0x[\da-f]+|\d+))?\s*(?:,\s*([+-]?(?:0x[\da-f]+|\d+)))?\s*$/i.exec(
    modifier,
  );
  if (!found) return marks.unknown(`%${name}:${modifier}%`, "maybe");
  const from = Number(found[1] ?? 0);
  const length = found[2] === undefined ? undefined : Number(found[2]);
  if (isKnown(value)) return substring(value, from, length);
  const prefix = knownPart(value);
  if (from >= 0 && length !== undefined && length >= 0 && from + length <= prefix.length) {
    return prefix.slice(from, from + length);
  }
  // A cut at the beginning of a value whose beginning is known leaves the rest unknown.
  if (from >= 0 && from <= prefix.length && length === undefined) return value.slice(from);
  const first = from === 0 && length !== undefined && length > 0 ? { first: length } : {};
  const isWhole = value.length === 1 && origin?.first === undefined && origin !== undefined;
  return marks.unknown(
    `%${name}:${modifier}%`,
    "maybe",
    isWhole && "first" in first ? { variable: origin.variable, ...first } : undefined,
  );
}

function replaced(value: string, modifier: string, { name, marks }: Modified): string {
  const cut = modifier.indexOf("=", 1);
  if (cut < 1) return value;
  const wanted = modifier.slice(0, cut);
  const instead = modifier.slice(cut + 1);
  if (!isKnown(wanted)) return marks.unknown(`%${name}:…%`, "maybe");
  if (wanted.startsWith("*") && wanted.length > 1) {
    const at = value.toLowerCase().indexOf(wanted.slice(1).toLowerCase());
    if (at < 0) return value;
    return instead + value.slice(at + wanted.length - 1);
  }
  const lower = value.toLowerCase();
  const search = wanted.toLowerCase();
  let result = "";
  let from = 0;
  while (result.length < MAX_VALUE) {
    const at = lower.indexOf(search, from);
    if (at < 0) break;
    result += value.slice(from, at) + instead;
    from = at + search.length;
  }
  return result + value.slice(from);
}

/** @param modifier what stands behind the colon */
export function modified(value: string, modifier: string, about: Modified): string {
  if (about.marks.isDigest(value)) return value;
  const result = modifier.startsWith("~")
    ? sliced(value, modifier, about)
    : replaced(value, modifier, about);
  return result.slice(0, MAX_VALUE);
}

export function unquoted(value: string): string {
  return value.replaceAll('"', "");
}

/** `%~dpnx1`: parts of a path; what can't be told is left whole. */
export function pathParts(value: string, letters: string, directory: string): string {
  const plain = value.replace(/^"(.*)"$/s, "$1").replaceAll('"', "");
  const wanted = letters.toLowerCase().replaceAll("s", "");
  if (wanted === "") return plain;
  if (/[atz]/.test(wanted)) return "0";
  const absolute = /^(?:[a-z]:|\\\\|\uE004)/i.test(plain)
    ? plain
    : plain.startsWith("\\")
      ? `${/^[a-z]:/i.exec(directory)?.[0] ?? "C:"}${plain}`
      : `${directory}\\${plain}`;
  if (wanted.includes("f")) return absolute;
  const cut = absolute.lastIndexOf("\\");
  const drive = /^(?:[a-z]:|\uE004)/i.exec(absolute)?.[0] ?? "";
  const folder = absolute.slice(drive.length, cut + 1);
  const file = absolute.slice(cut + 1);
  const dot = file.lastIndexOf(".");
  const name = dot < 0 ? file : file.slice(0, dot);
  const ending = dot < 0 ? "" : file.slice(dot);
  return (
    (wanted.includes("d") ? drive : "") +
    (wanted.includes("p") ? folder : "") +
    (wanted.includes("n") ? name : "") +
    (wanted.includes("x") ? ending : "")
  );
}
