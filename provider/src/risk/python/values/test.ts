/** What the answers of tests say, combined as Python's operators combine them. */
import { choice, optionsOf } from "./join";
import { truth } from "./convert";
import { UNDECIDED, type Fact, type TestValue, type Value } from "./value";

function inBoth(a: readonly Fact[], b: readonly Fact[]): readonly Fact[] {
  return a.filter(([piece, is]) => b.some(([other, too]) => other === piece && too === is));
}

export function testOf(value: Value): TestValue {
  if (value.kind === "test") return value;
  const options = optionsOf(value).filter((option) => option.kind === "test");
  const [only] = options;
  return options.length === 1 && only ? only : UNDECIDED;
}

export function negated(test: TestValue): TestValue {
  return { kind: "test", whenTrue: test.whenFalse, whenFalse: test.whenTrue };
}

export function both(a: TestValue, b: TestValue): TestValue {
  return {
    kind: "test",
    whenTrue: [...a.whenTrue, ...b.whenTrue],
    whenFalse: inBoth(a.whenFalse, b.whenFalse),
  };
}

export function either(a: TestValue, b: TestValue): TestValue {
  return negated(both(negated(a), negated(b)));
}

/** The options of a value that may be true, or those that may be false. */
export function onlyWhere(value: Value, answer: boolean): Value | undefined {
  const options = optionsOf(value).filter((option) => truth(option) !== !answer);
  return options.length > 0 ? choice(options) : undefined;
}
