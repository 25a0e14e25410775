/** Variables, arrays and the line of a program of awk, and what holds after one of two ways. */
import { literal, sameText, type Text } from "../../text/text";
import { Record, unknownRecord } from "./record";
import {
  fromNumber,
  fromText,
  isArray,
  joined,
  newArray,
  unknown,
  UNSET,
  type AwkArray,
  type Value,
} from "./values";

type Cells = Map<string, Value | AwkArray>;

/** More variables, and items of an array, are not kept. */
const MAX_CELLS = 400;
const MAX_ITEMS = 2000;

/** A state to which the program can go back. */
export interface Snapshot {
  readonly globals: Cells;
  readonly locals: Cells | undefined;
  readonly record: Record;
}

function copied(cells: Cells): Cells {
  return new Map(
    [...cells].map(([name, cell]) => [
      name,
      isArray(cell) ? { items: new Map(cell.items), open: cell.open } : cell,
    ]),
  );
}

export class State {
  globals: Cells = new Map<string, Value | AwkArray>([
    ["FS", fromText(literal(" "))],
    ["OFS", fromText(literal(" "))],
    ["ORS", fromText(literal("\n"))],
    ["RS", fromText(literal("\n"))],
    ["SUBSEP", fromText(literal("\u001c"))],
    ["NR", fromNumber(0)],
    ["FNR", fromNumber(0)],
    ["FILENAME", unknown("FILENAME")],
    ["PROCINFO", newArray(true)],
    ["ARGV", newArray(true)],
    ["ARGC", unknown("ARGC")],
  ]);
  locals: Cells | undefined;
  record: Record = new Record(UNSET, literal(" "));

  #cells(name: string): Cells {
    return this.locals?.has(name) ? this.locals : this.globals;
  }

  cell(name: string): Value | AwkArray | undefined {
    return this.#cells(name).get(name);
  }

  get(name: string): Value {
    if (name === "NF") return this.record.count;
    const cell = this.cell(name);
    return cell === undefined ? UNSET : isArray(cell) ? unknown(name) : cell;
  }

  text(name: string): Text {
    return this.get(name).text;
  }

  put(name: string, cell: Value | AwkArray): void {
    const cells = this.#cells(name);
    if (cells.size < MAX_CELLS || cells.has(name)) cells.set(name, cell);
  }

  array(name: string): AwkArray {
    const cell = this.cell(name);
    if (isArray(cell)) return cell;
    const array = newArray(cell !== undefined && cell !== UNSET);
    this.put(name, array);
    return array;
  }

  item(name: string, key: string | undefined): Value {
    const { items, open } = this.array(name);
    const found = key === undefined ? undefined : items.get(key);
    if (found) return found;
    return key === undefined
      ? items.size > 0 || open
        ? unknown(`${name}[…]`)
        : UNSET
      : open
        ? unknown(`${name}[${key}]`)
        : UNSET;
  }

  setItem(name: string, key: string | undefined, value: Value): void {
    const array = this.array(name);
    if (key === undefined || array.items.size >= MAX_ITEMS) {
      array.items.clear();
      array.open = true;
    } else array.items.set(key, value);
  }

  read(line: Value): void {
    this.record = new Record(line, this.text("FS"));
  }

  /** How much there is to copy, in steps. */
  size(): number {
    let size = this.globals.size;
    for (const cell of this.globals.values()) if (isArray(cell)) size += cell.items.size;
    return Math.ceil(size / 8);
  }

  snapshot(): Snapshot {
    const { globals, locals, record } = this;
    return { globals: copied(globals), locals: locals && copied(locals), record: record.copy() };
  }

  /** Copies are made again: a snapshot may be gone back to twice. */
  restore({ globals, locals, record }: Snapshot): void {
    this.globals = copied(globals);
    this.locals = locals && copied(locals);
    this.record = record.copy();
  }

  /** What holds whichever of two ways was gone: this one, or the one that led to the other state. */
  join(other: Snapshot): void {
    joinCells(this.globals, other.globals);
    if (this.locals && other.locals) joinCells(this.locals, other.locals);
    if (!this.record.isLike(other.record)) this.record = unknownRecord();
  }
}

function joinCells(cells: Cells, others: Cells): void {
  for (const name of new Set([...cells.keys(), ...others.keys()])) {
    const cell = cells.get(name);
    const other = others.get(name);
    if (isArray(cell) || isArray(other)) {
      const mine = isArray(cell) ? cell : newArray();
      joinArrays(mine, isArray(other) ? other : newArray());
      cells.set(name, mine);
    } else cells.set(name, joined(cell ?? UNSET, other ?? UNSET, name));
  }
}

function joinArrays(array: AwkArray, other: AwkArray): void {
  if (other.open) array.open = true;
  for (const [key, value] of array.items) {
    const theirs = other.items.get(key);
    if (theirs && sameText(theirs.text, value.text)) continue;
    array.items.set(key, unknown(`[${key}]`));
    array.open = true;
  }
  for (const key of other.items.keys()) {
    if (!array.items.has(key)) array.open = true;
  }
}
