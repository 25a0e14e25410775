/**
 * Laws of the plan for blocks of up to ten checkpoints and scripts. Every step here is Waiting, so
 * that no status stands in the way. That no plan is longer than it has to be is told by another
 * test, which tries everything.
 */
import fc from "fast-check";
import { declaredBlock, liveBlock, ownStage, plan, printStep } from "../support/blocks";

interface Case {
  /** `a`, `b/d`, `$c=1`: own steps; `*x1`: other people's. */
  readonly live: readonly string[];
  readonly declared: readonly string[];
}

const NEW = ["", "/d", "$", "$=1", "$=2/d"];
/** A value that the service hides counts as another one until somebody remembers it. */
const LIVE = [...NEW, "$=?"];

function cases(letters: string, maxOwn: number, maxForeign: number): fc.Arbitrary<Case> {
  const block = (minLength: number, forms: readonly string[]) =>
    fc
      .subarray(Array.from(letters), { minLength, maxLength: maxOwn })
      .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }))
      .chain((order) =>
        fc
          .array(fc.constantFrom(...forms), { minLength: order.length, maxLength: order.length })
          .map((chosen) => order.map((name, i) => (chosen[i] ?? "").replace(/^\$?/, `$&${name}`))),
      );
  return fc
    .record({
      own: block(0, LIVE),
      declared: block(1, NEW),
      foreign: fc.array(fc.nat(maxOwn), { maxLength: maxForeign }),
    })
    .map(({ own, declared, foreign }) => {
      const live = [...own];
      foreign.forEach((at, i) => live.splice(at, 0, `*x${String(i)}`));
      return { live, declared };
    })
    .filter(({ live, declared }) => {
      const foreign = live.filter((text) => text.startsWith("*")).length;
      const fits = live.length >= 1 && live.length <= 10 && foreign + declared.length <= 10;
      return fits && !isStuck(live, declared);
    });
}

/** The type can't be changed, and the only step can't go before another one has its name. */
function isStuck(live: readonly string[], declared: readonly string[]): boolean {
  const [step = "", to = ""] = [live[0], declared[0]];
  const only = live.length === 1 && declared.length === 1;
  return only && nameOf(step) === nameOf(to) && !sameType(step, to);
}

const own = (texts: readonly string[]) => texts.filter((text) => !text.startsWith("*"));
const nameOf = (text: string) => /^\$?([^/=]*)/.exec(text)?.[1] ?? "";
const sameType = (a: string, b: string) => a.startsWith("$") === b.startsWith("$");

it("a plan ends as declared, leaves other people's steps alone, and every write of it is allowed (I2, I3, I4, I9)", () => {
  fc.assert(
    fc.property(cases("abcdefghij", 10, 4), ({ live, declared }) => {
      const start = liveBlock(live.join(", "));
      const { end, sizes, refusals } = plan(start, declaredBlock(declared.join(", ")));
      const steps = ownStage(end).steps;
      const texts = (mine: boolean) =>
        steps.filter(({ id }) => end.owned.has(id) === mine).map(printStep);
      expect(texts(true)).toEqual(declared);
      expect(texts(false).map((text) => `*${text}`)).toEqual(
        live.filter((text) => text.startsWith("*")),
      );
      const foreign = ownStage(start).steps.filter(({ id }) => !start.owned.has(id));
      expect(steps.filter(({ id }) => !end.owned.has(id))).toEqual(foreign);
      expect(refusals).toEqual([]);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(
        Math.max(10, sizes[0] ?? 0, sizes.at(-1) ?? 0),
      );
    }),
    {
      numRuns: 200,
      // What goes last has the name that another type waits for.
      examples: [[{ live: ["c", "a"], declared: ["$a"] }]],
    },
  );
});

it("where every name is declared, in an order that holds, every step stays the same step (I5)", () => {
  fc.assert(
    fc.property(cases("abcdef", 6, 2), ({ live, declared }) => {
      const names = declared.map(nameOf);
      const kept = own(live).map(nameOf);
      const typed = new Map(declared.map((text) => [nameOf(text), text]));
      fc.pre(own(live).every((text) => sameType(text, typed.get(nameOf(text)) ?? text)));
      fc.pre(kept.join() === names.filter((name) => kept.includes(name)).join());
      const start = liveBlock(live.join(", "));
      const { end } = plan(start, declaredBlock(declared.join(", ")));
      const ids = ownStage(end).steps.map(({ id }) => id);
      for (const name of kept) expect(ids).toContain(name);
    }),
    { numRuns: 200 },
  );
});
