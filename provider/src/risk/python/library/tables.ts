/** csv: the rows of a table that stands in the script or in a file that it wrote. */
import { elements } from "../machine/iteration";
import type { Call, Natives } from "../machine/native";
import { codeOf } from "../tree/syntax";
import { plain } from "../values/convert";
import { itemsOf, list, slotValue, str, type DictValue, type Value } from "../values/value";

/** Longer tables are not read, in lines. */
const MAX_ROWS = 512;

const DIALECTS: Readonly<Record<string, string>> = { "excel-tab": "\t" };

function separatorOf(call: Call): string {
  const dialect = plain(call.named.get("dialect") ?? call.args[1]) ?? "";
  return plain(call.named.get("delimiter")) ?? DIALECTS[dialect] ?? ",";
}

/** The fields of one row; quotes protect the separator. */
function fieldsOf(row: string, separator: string, quote: string): readonly string[] {
  const fields: string[] = [];
  let field = "";
  let isQuoted = false;
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at] ?? "";
    if (character === quote && isQuoted && row[at + 1] === quote) {
      field += quote;
      at += 1;
    } else if (character === quote) isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      fields.push(field);
      field = "";
    } else field += character;
  }
  return [...fields, field];
}

/** Undefined where a line of the table isn't known. */
function rowsOf(call: Call): readonly (readonly string[])[] | undefined {
  const [source] = call.args;
  const lines = source ? elements(call.m, source, codeOf(call.node)) : undefined;
  if (!lines || lines.open || lines.items.length > MAX_ROWS) return undefined;
  const separator = separatorOf(call);
  const quote = plain(call.named.get("quotechar")) ?? '"';
  const rows: (readonly string[])[] = [];
  for (const line of lines.items) {
    const row = line.kind === "text" && line.type === "str" ? plain(line) : undefined;
    if (row === undefined) return undefined;
    call.m.work(1 + row.length / 16);
    const bare = row.replace(/\r?\n$/, "");
    if (bare !== "") rows.push(fieldsOf(bare, separator, quote));
  }
  return rows;
}

function record(names: readonly string[], row: readonly string[]): DictValue {
  const pairs = names.map((name, index) => [`s:${name}`, str(row[index] ?? "")] as const);
  return { kind: "dict", slots: new Map(pairs) };
}

function namesIn(value: Value | undefined): readonly string[] | undefined {
  return value?.kind === "sequence"
    ? itemsOf(value).items.map((item) => plain(item) ?? "")
    : undefined;
}

export const tableNatives: Natives = {
  "csv.reader": (call) => {
    const rows = rowsOf(call);
    return rows && list(rows.map((row) => list(row.map(str))));
  },
  "csv.DictReader": (call) => {
    const given = call.named.get("fieldnames");
    const own = { ...call, args: call.args.slice(0, 1) };
    const rows = rowsOf(own);
    const names = namesIn(given ?? call.args[1]);
    const [head = [], ...rest] = rows ?? [];
    return rows && list((names ? rows : rest).map((row) => record(names ?? head, row)));
  },
};

/** The lines of text as a file gives them: each with its end. */
export function linesIn(value: Value | undefined): readonly Value[] | undefined {
  const whole = value?.kind === "text" && value.type !== "any" ? plain(value) : undefined;
  return whole?.match(/[^\n]*\n|[^\n]+$/g)?.map(str) ?? (whole === "" ? [] : undefined);
}

export function contentIn(value: Value | undefined): Value | undefined {
  return value?.kind === "object" ? slotValue(value.slots.get("content")) : value;
}
