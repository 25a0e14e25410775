/** bzip2, which Node doesn't read itself. */

/** Longer results are not followed, in bytes. */
const MAX_BYTES = 65_536;

class Bits {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  read(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      const byte = this.#bytes[this.#at >> 3];
      if (byte === undefined) throw new RangeError("the stream ends too early");
      value = value * 2 + ((byte >> (7 - (this.#at & 7))) & 1);
      this.#at += 1;
    }
    return value;
  }
}

interface Table {
  readonly limit: readonly number[];
  readonly base: readonly number[];
  readonly symbols: readonly number[];
}

/** The canonical code of Huffman that these lengths give. */
function tableOf(lengths: readonly number[]): Table {
  const symbols: number[] = [];
  const limit: number[] = [];
  const base: number[] = [];
  let code = 0;
  for (let length = 1; length <= 20; length += 1) {
    base[length] = symbols.length - code;
    for (const [symbol, own] of lengths.entries()) {
      if (own !== length) continue;
      symbols.push(symbol);
      code += 1;
    }
    limit[length] = code;
    code *= 2;
  }
  return { limit, base, symbols };
}

function symbolOf(bits: Bits, table: Table): number {
  let code = 0;
  for (let length = 1; length <= 20; length += 1) {
    code = code * 2 + bits.read(1);
    if (code < (table.limit[length] ?? 0))
      return table.symbols[(table.base[length] ?? 0) + code] ?? 0;
  }
  throw new RangeError("no such symbol");
}

function alphabet(bits: Bits): number[] {
  const groups = bits.read(16);
  const used: number[] = [];
  for (let group = 0; group < 16; group += 1) {
    if (((groups >> (15 - group)) & 1) === 0) continue;
    const map = bits.read(16);
    for (let index = 0; index < 16; index += 1)
      if (((map >> (15 - index)) & 1) === 1) used.push(group * 16 + index);
  }
  return used;
}

function selectorsOf(bits: Bits, tables: number): number[] {
  const count = bits.read(15);
  const order = Array.from({ length: tables }, (_, index) => index);
  return Array.from({ length: count }, () => {
    let place = 0;
    while (bits.read(1) === 1) place += 1;
    const [chosen = 0] = order.splice(place, 1);
    order.unshift(chosen);
    return chosen;
  });
}

function tablesOf(bits: Bits, count: number, symbols: number): Table[] {
  return Array.from({ length: count }, () => {
    let length = bits.read(5);
    return tableOf(
      Array.from({ length: symbols }, () => {
        while (bits.read(1) === 1) length += bits.read(1) === 0 ? 1 : -1;
        return length;
      }),
    );
  });
}

/** The last column of the sorted rotations, behind runs and move-to-front. */
function column(bits: Bits): number[] {
  const front = alphabet(bits);
  const end = front.length + 1;
  const tableCount = bits.read(3);
  const selectors = selectorsOf(bits, tableCount);
  const tables = tablesOf(bits, tableCount, front.length + 2);
  const made: number[] = [];
  let run = 0;
  let weight = 1;
  for (let index = 0; ; index += 1) {
    const table = tables[selectors[Math.floor(index / 50)] ?? 0];
    if (!table || made.length > MAX_BYTES) throw new RangeError("too long");
    const symbol = symbolOf(bits, table);
    if (symbol < 2) {
      run += weight * (symbol + 1);
      weight *= 2;
      continue;
    }
    const [first = 0] = front;
    for (; run > 0 && made.length <= MAX_BYTES; run -= 1) made.push(first);
    [run, weight] = [0, 1];
    if (symbol === end) return made;
    const [byte = 0] = front.splice(symbol - 1, 1);
    front.unshift(byte);
    made.push(byte);
  }
}

function untransformed(last: readonly number[], start: number): number[] {
  const counts = new Array<number>(257).fill(0);
  for (const byte of last) counts[byte + 1] = (counts[byte + 1] ?? 0) + 1;
  for (let byte = 1; byte < 257; byte += 1)
    counts[byte] = (counts[byte] ?? 0) + (counts[byte - 1] ?? 0);
  const next = new Array<number>(last.length).fill(0);
  for (const [index, byte] of last.entries()) {
    next[counts[byte] ?? 0] = index;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  let at = next[start] ?? 0;
  return last.map(() => {
    const byte = last[at] ?? 0;
    at = next[at] ?? 0;
    return byte;
  });
}

/** Four bytes that are the same have behind them how often they come again. */
function unrun(bytes: readonly number[]): number[] {
  const made: number[] = [];
  let same = 0;
  for (const [index, byte] of bytes.entries()) {
    if (same === 4) {
      for (let count = 0; count < byte && made.length < MAX_BYTES; count += 1)
        made.push(bytes[index - 1] ?? 0);
      same = 0;
      continue;
    }
    same = index > 0 && byte === bytes[index - 1] && same > 0 ? same + 1 : 1;
    made.push(byte);
  }
  return made;
}

/** @throws RangeError where the bytes aren't bzip2 */
export function bunzipped(text: string): string {
  const bits = new Bits(Buffer.from(text, "latin1"));
  if (bits.read(24) !== 0x425a68) throw new RangeError("this isn't bzip2");
  bits.read(8);
  const made: number[] = [];
  for (;;) {
    const magic = bits.read(24) * 2 ** 24 + bits.read(24);
    if (magic !== 0x314159265359 || made.length > MAX_BYTES) break;
    bits.read(33);
    const start = bits.read(24);
    made.push(...unrun(untransformed(column(bits), start)));
  }
  return Buffer.from(made).toString("latin1");
}
