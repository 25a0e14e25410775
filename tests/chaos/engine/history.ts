/** What happens to a program that the real engine works on, as numbers that are read as choices. */
import fc from "fast-check";
import type { Numbers } from "../history";

export interface EngineTurn {
  /** Edits of the program before the run. */
  readonly edits: readonly Numbers[];
  /** What somebody does at the console before the run. */
  readonly console: Numbers | undefined;
  readonly trouble:
    | { readonly kind: "none" }
    | { readonly kind: "fault"; readonly choice: Numbers }
    | {
        readonly kind: "kill";
        /** Of the writes, or of all requests, counted from 1. */
        readonly nth: number;
        readonly of: "writes" | "requests";
        /** Whether the service carries out the request at which the run dies. */
        readonly when: "before" | "after";
      };
  readonly parallel: number;
}

export interface EngineHistory {
  readonly template: number;
  readonly program: readonly Numbers[];
  /** Whether the program is brought up once before anything happens. */
  readonly begun: boolean;
  readonly turns: readonly EngineTurn[];
}

const numbers = (maxLength: number) => fc.array(fc.nat(60), { minLength: 1, maxLength });
const kill = (of: "writes" | "requests", max: number) =>
  fc.record({
    kind: fc.constant("kill" as const),
    // The first ones are reached by nearly every run, the later ones by few.
    nth: fc.oneof(fc.constant(1), fc.integer({ min: 1, max })),
    of: fc.constant(of),
    when: fc.constantFrom("before" as const, "after" as const),
  });

const turn: fc.Arbitrary<EngineTurn> = fc.record({
  edits: fc.array(numbers(8), { minLength: 2, maxLength: 4 }),
  console: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 2, arbitrary: numbers(8) },
  ),
  trouble: fc.oneof(
    { weight: 4, arbitrary: kill("writes", 3) },
    { weight: 2, arbitrary: kill("requests", 8) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant("fault" as const), choice: numbers(6) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "none" as const }) },
  ),
  parallel: fc.constantFrom(1, 2, 16),
});

const histories: fc.Arbitrary<EngineHistory> = fc.record({
  template: fc.nat(3),
  program: fc.array(numbers(20), { minLength: 2, maxLength: 4 }),
  begun: fc.boolean(),
  turns: fc.array(turn, { minLength: 1, maxLength: 2 }),
});

/** The same for the same seed, and the first ones whatever their number is. */
export function historiesOf(seed: number, count: number): EngineHistory[] {
  return fc.sample(histories, { seed, numRuns: count });
}
