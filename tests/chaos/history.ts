/** What happens to a workflow and its program: turns, one run each, as numbers that can be shrunk. */
import fc from "fast-check";

/** Numbers, which are read as choices. */
export type Numbers = readonly number[];

export const ACTIONS = ["up", "preview", "refresh", "destroy", "two ups", "state lost"] as const;

export interface Turn {
  readonly action: (typeof ACTIONS)[number];
  /** Edits of the program before the run. */
  readonly edits: readonly Numbers[];
  /** What people do at the console before the run. */
  readonly console: readonly Numbers[];
  /** A script that is changed or deleted in COC before the run. */
  readonly coc: Numbers | undefined;
  /** How the workflow goes on before the run. */
  readonly progress: readonly Numbers[];
  readonly faults: readonly Numbers[];
  /** What happens to the workflow in the middle of the run, behind this many answers. */
  readonly during: { readonly after: number; readonly choice: Numbers } | undefined;
  /** The process dies behind this many answers. */
  readonly kill: number | undefined;
  /** New items are listed one or two reads late. */
  readonly late: number;
  readonly parallel: number;
}

export interface History {
  readonly template: number;
  readonly program: readonly Numbers[];
  /** Whether the program is brought up once before anything happens. */
  readonly begun: boolean;
  readonly turns: readonly Turn[];
}

const numbers = (maxLength: number) => fc.array(fc.nat(60), { maxLength });
/** Once in so many times, else undefined. */
const sometimes = <T>(value: fc.Arbitrary<T>, times: number) =>
  fc.oneof(
    { weight: times - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );
const few = (maxLength: number, rarely: number) =>
  fc.oneof(
    { weight: rarely, arbitrary: fc.constant<Numbers[]>([]) },
    { weight: 1, arbitrary: fc.array(numbers(8), { minLength: 1, maxLength }) },
  );

const turn: fc.Arbitrary<Turn> = fc.record({
  action: fc.oneof(
    { weight: 12, arbitrary: fc.constant("up" as const) },
    { weight: 1, arbitrary: fc.constant("preview" as const) },
    { weight: 2, arbitrary: fc.constant("refresh" as const) },
    { weight: 1, arbitrary: fc.constant("destroy" as const) },
    { weight: 1, arbitrary: fc.constant("two ups" as const) },
    { weight: 1, arbitrary: fc.constant("state lost" as const) },
  ),
  edits: few(3, 1),
  console: few(2, 4),
  coc: sometimes(numbers(3), 12),
  progress: few(2, 8),
  faults: few(3, 1),
  during: sometimes(fc.record({ after: fc.nat(8), choice: numbers(6) }), 8),
  kill: sometimes(fc.nat(10), 5),
  late: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 2 })),
  parallel: fc.constantFrom(1, 2, 16),
});

export const histories: fc.Arbitrary<History> = fc.record({
  template: fc.nat(3),
  program: fc.array(numbers(20), { minLength: 1, maxLength: 4 }),
  begun: fc.boolean(),
  turns: fc.array(turn, { minLength: 1, maxLength: 4 }),
});
