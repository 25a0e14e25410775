/** Comparisons of two values. */
import { rendered, UNKNOWN, type Hole, type Text } from "../../text/text";
import { wholeText } from "../values/whole";
import { plain, truth } from "../values/convert";
import { optionsOf } from "../values/join";
import { isDownloaded, isHole, markOf } from "../values/marks";
import { bool, itemsOf, UNDECIDED, type Fact, type TestValue, type Value } from "../values/value";

const VERIFIED = new WeakMap<Hole, Hole>();

function verified(piece: Hole): Hole {
  const known = VERIFIED.get(piece);
  if (known) return known;
  const made: Hole = { kind: "hole", shown: piece.shown, empty: "never" };
  VERIFIED.set(piece, made);
  return made;
}

/** What a digest that is as it should be says: its text is the one that was meant. */
export function digestFacts(a: Value | undefined, b: Value | undefined): readonly Fact[] {
  if (a?.kind !== "text" || b?.kind !== "text") return [];
  const facts = (digest: Text, expected: Text): Fact[] =>
    isDownloaded(expected)
      ? []
      : digest.flatMap((piece) =>
          (markOf(piece).digestOf ?? []).flatMap((source): Fact[] =>
            isHole(source) && source.downloaded ? [[source, verified(source)]] : [],
          ),
        );
  const [left, right] = [facts(a.text, b.text), facts(b.text, a.text)];
  return [...left, ...right];
}

function isWhole(value: Value): boolean {
  return value.kind === "text" && value.type !== "any" && wholeText(value.text) !== undefined;
}

function equal(a: Value, b: Value): boolean | undefined {
  if (a.kind === "none" || b.kind === "none") {
    if (a.kind === b.kind) return true;
    const other = a.kind === "none" ? b : a;
    return other.kind === "native" ||
      other.kind === "test" ||
      (other.kind === "text" && other.type === "any")
      ? undefined
      : false;
  }
  if (isWhole(a) && isWhole(b)) return plain(a) === plain(b);
  if (a.kind === "path" && b.kind === "path") {
    const [x, y] = [plain(a), plain(b)];
    return x === undefined || y === undefined ? undefined : x === y;
  }
  if (a.kind === "number" && b.kind === "number") return Number(a.value) === Number(b.value);
  if (a.kind === "bool" && b.kind === "bool") return a.value === b.value;
  if (a.kind === "text" && b.kind === "text") return differ(a.text, b.text) ? false : undefined;
  if (a.kind === "native" && b.kind === "native" && !a.self && !b.self) return a.name === b.name;
  if (a.kind === "sequence" && b.kind === "sequence") {
    const [x, y] = [itemsOf(a), itemsOf(b)];
    if (x.open || y.open) return undefined;
    if (x.items.length !== y.items.length) return false;
    const answers = x.items.map((item, index) => equal(item, y.items[index] ?? item));
    if (answers.includes(false)) return false;
    return answers.includes(undefined) ? undefined : true;
  }
  return undefined;
}

/** Whether two texts begin so differently that nothing unknown makes them the same. */
function differ(a: Text, b: Text): boolean {
  const [x, y] = [rendered(a), rendered(b)];
  for (let index = 0; index < Math.min(x.length, y.length); index += 1) {
    const [left, right] = [x[index], y[index]];
    if (left === UNKNOWN || right === UNKNOWN || left === "*" || right === "*") return false;
    if (left !== right) return true;
  }
  return false;
}

function ordered(operator: string, a: Value, b: Value): boolean | undefined {
  if (a.kind === "sequence" && b.kind === "sequence") return undefined;
  const [x, y] =
    a.kind === "number" && b.kind === "number"
      ? [Number(a.value), Number(b.value)]
      : [isWhole(a) ? plain(a) : undefined, isWhole(b) ? plain(b) : undefined];
  if (x === undefined || y === undefined) return undefined;
  if (operator === "<") return x < y;
  if (operator === "<=") return x <= y;
  return operator === ">" ? x > y : x >= y;
}

function contained(a: Value, b: Value): boolean | undefined {
  if (b.kind === "text") {
    const [part, whole] = [plain(a), b.type === "any" ? undefined : wholeText(b.text)];
    if (part !== undefined && whole !== undefined) return whole.includes(part);
    const literal = b.text.some(
      (piece) => typeof piece === "string" && part && piece.includes(part),
    );
    return literal ? true : undefined;
  }
  if (b.kind === "dict") {
    const key = plain(a);
    if (key === undefined || b.slots.has("?")) return undefined;
    return b.slots.has(`s:${key}`) || b.slots.has(`b:${key}`);
  }
  if (b.kind !== "sequence") return undefined;
  const { items, open } = itemsOf(b);
  const answers = items.map((item) => equal(a, item));
  if (answers.includes(true)) return true;
  return open || answers.includes(undefined) ? undefined : false;
}

function single(operator: string, a: Value, b: Value): boolean | undefined {
  switch (operator) {
    case "==":
    case "is":
      return equal(a, b);
    case "!=":
    case "<>":
    case "is not": {
      const same = equal(a, b);
      return same === undefined ? undefined : !same;
    }
    case "in":
      return contained(a, b);
    case "not in": {
      const inside = contained(a, b);
      return inside === undefined ? undefined : !inside;
    }
    default:
      return ordered(operator, a, b);
  }
}

export function compared(operator: string, a: Value, b: Value): Value {
  const answers = new Set<boolean | undefined>();
  for (const x of optionsOf(a)) for (const y of optionsOf(b)) answers.add(single(operator, x, y));
  const [answer] = answers;
  if (answers.size === 1 && answer !== undefined) return bool(answer);
  if (operator === "in") return { ...UNDECIDED, whenTrue: memberFacts(a, b) };
  if (operator === "not in") return { ...UNDECIDED, whenFalse: memberFacts(a, b) };
  if (operator !== "==" && operator !== "!=" && operator !== "is") return UNDECIDED;
  const facts = digestFacts(a, b);
  const same: TestValue = { kind: "test", whenTrue: facts, whenFalse: [] };
  return operator === "!=" ? { ...same, whenTrue: [], whenFalse: facts } : same;
}

/** A digest that is in a list of digests. */
function memberFacts(a: Value, b: Value): readonly Fact[] {
  if (b.kind !== "sequence" || truth(b) === false) return [];
  const { items } = itemsOf(b);
  return items.length > 0 && items.every((item) => item.kind === "text")
    ? digestFacts(a, items[0])
    : [];
}
