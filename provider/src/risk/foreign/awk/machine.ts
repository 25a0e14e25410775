/** One run of a program of awk: its state, its streams, and what it may still spend. */
import type { Analysis } from "../../analysis/analysis";
import type { Content } from "../../analysis/content";
import { hole, lengthOf, type Hole, type Text } from "../../text/text";
import { UNKNOWN } from "../../text/text";
import type { State } from "./state";
import type { Streams } from "./streams";
import type { AwkProgram, Leaving, Statement } from "./syntax";
import type { Value } from "./values";

/** Steps of one program; what takes longer is left where it is. */
const MAX_STEPS = 8000;

/** Steps for which one of the analysis is spent. */
const STEPS_EACH = 8;

/** Characters that one step goes through. */
const CHARACTERS_EACH = 16;

/** How deep functions call one another. */
const MAX_CALLS = 20;

/** The program takes too long. */
export class TooLong extends Error {}

export class Machine {
  readonly program: AwkProgram;
  readonly state: State;
  readonly streams: Streams;
  readonly #analysis: Analysis;
  readonly #code: Content;
  readonly #at: number;
  readonly #holes: readonly Hole[];
  #steps = 0;
  #calls = 0;
  /** Whether what runs now may not run at all. */
  doubtful = 0;
  /** Something was printed of which it isn't certain that it is. */
  unclear = false;
  returned: Value | undefined;
  /** Lines of the input that are still to come; undefined where they aren't known. */
  input: string[] | undefined;
  readonly execute: (statement: Statement, machine: Machine) => Leaving | undefined;

  constructor(
    parts: Pick<Machine, "program" | "state" | "streams" | "execute">,
    code: Content,
    at: number,
    analysis: Analysis,
  ) {
    this.program = parts.program;
    this.state = parts.state;
    this.streams = parts.streams;
    this.execute = parts.execute;
    this.#code = code;
    this.#at = at;
    this.#analysis = analysis;
    this.#holes = code.text.filter(
      (piece): piece is Hole =>
        typeof piece === "object" && piece.kind === "hole" && piece.empty !== "surely",
    );
  }

  spend(steps = 1): void {
    const before = Math.floor(this.#steps / STEPS_EACH);
    this.#steps += steps;
    this.#analysis.budget.spend(Math.floor(this.#steps / STEPS_EACH) - before);
    if (this.#steps > MAX_STEPS) throw new TooLong();
  }

  /** For what takes as long as a text is. */
  spendFor(text: Text): void {
    this.spend(Math.ceil(lengthOf(text) / CHARACTERS_EACH));
  }

  place(offset: number): number {
    return this.#code.locate?.(offset) ?? this.#at;
  }

  /** A string of the program, in which something that isn't known may stand. */
  string(value: string): Text {
    if (!value.includes(UNKNOWN)) return value === "" ? [] : [value];
    const [only] = this.#holes;
    const put: Text = this.#holes.length === 1 && only ? [only] : hole("(…)", "maybe");
    return value
      .split(UNKNOWN)
      .flatMap((part, index) => [...(index > 0 ? put : []), ...(part === "" ? [] : [part])]);
  }

  print(text: Text): void {
    if (this.doubtful > 0) this.unclear = true;
    this.streams.print(text);
  }

  /** Runs a body whose names are its own; nothing where calls stand in one another too deeply. */
  call(body: Statement, locals: State["locals"]): Value | undefined {
    if (this.#calls >= MAX_CALLS) return undefined;
    const { locals: outer } = this.state;
    this.#calls += 1;
    this.state.locals = locals;
    this.returned = undefined;
    const how = this.execute(body, this);
    this.#calls -= 1;
    this.state.locals = outer;
    if (how === "exit") throw new Exit();
    const value = this.returned;
    this.returned = undefined;
    return value;
  }
}

/** `exit` in a function. */
export class Exit extends Error {}
