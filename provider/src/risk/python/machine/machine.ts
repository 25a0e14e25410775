/** The state of one script that runs in thought. */
import { Analysis } from "../../analysis/analysis";
import type { Frame } from "../../analysis/command";
import { joinedContent, type Content } from "../../analysis/content";
import { Lines } from "../../lines";
import type { Hole, Piece, Text } from "../../text/text";
import type { PyNode } from "../tree/syntax";
import type { Call } from "./native";
import { Journal, type Changes } from "../state/journal";
import { textsIn } from "../values/convert";
import { isDownloaded, isHole, likewise, sources } from "../values/marks";
import type {
  ClassValue,
  Fact,
  FunctionValue,
  ObjectValue,
  Scope,
  Slots,
  TestValue,
  Value,
} from "../values/value";

/** A function or a loop that is running. */
export interface Activation {
  readonly mark: number;
  readonly returns: { readonly value: Value; readonly changes: Changes }[];
  readonly yields: Value[];
  readonly fn: FunctionValue | undefined;
}

export interface Loop {
  readonly mark: number;
  readonly breaks: Changes[];
  continues: Changes[];
  /** Where the turn that runs began. */
  turn: number;
}

function isLiteral(piece: Piece): boolean {
  return typeof piece === "string";
}

/** The code behind it doesn't run: the script ends, or an exception leaves. */
export class Ended extends Error {}

export function scopeIn(outer: Scope | undefined, module?: Scope): Scope {
  return { slots: new Map(), outer, elsewhere: new Map(), module: module ?? outer?.module };
}

/** So many expressions or changes count as one step of the analysis. */
const WORK_PER_STEP = 12;

const MAX_PRINTED = 200;

export class Machine {
  analysis: Analysis;
  frame: Frame;
  readonly journal = new Journal((amount) => {
    this.work(amount);
  });
  #worked = 0;
  readonly #facts: Slots = new Map();
  readonly globals: Scope;
  scope: Scope;
  activation: Activation | undefined;
  loop: Loop | undefined;
  /** The functions that are running, the innermost last. */
  readonly running: PyNode[] = [];
  /** How deep expressions are nested. */
  depth = 0;
  /** How many layers of code given as text are running. */
  codes = 0;
  /** Whether the loop that runs has no end of its own. */
  endless = false;
  /** Whether input and output of what is started were made to be a socket. */
  socketIsTerminal = false;
  /** How often the script could go on in more than one way. */
  forks = 0;
  /** Whether some loop took a number of turns that isn't known. */
  wasOpen = false;
  /** The pieces of text that are looked at while a condition is evaluated. */
  touched: Set<Exclude<Piece, string>> | undefined;
  readonly args: readonly Value[];
  /** What stands on the standard input, where that is known. */
  input: Value | undefined;
  /** Variables that the script sets for the programs that it starts. */
  readonly environment = new Map<string, readonly Text[]>();
  /** Processes that wait for their input, and how they were started. */
  readonly waiting = new Map<ObjectValue, Call>();
  /** How often something was written to an open file. */
  readonly writes = new WeakMap<Slots, number>();
  readonly openFiles = new Set<ObjectValue>();
  /** Classes under construction, for `super()`. */
  cls: ClassValue | undefined;
  readonly #printed: Content[] = [];

  constructor(analysis: Analysis, frame: Frame, args: readonly Value[]) {
    this.analysis = analysis;
    this.frame = frame;
    this.args = args;
    const globals = scopeIn(undefined);
    this.globals = { ...globals, module: globals };
    this.scope = this.globals;
  }

  /** Small steps, of which many make one that counts. */
  work(amount = 1): void {
    this.#worked += amount;
    if (this.#worked < WORK_PER_STEP) return;
    const steps = Math.floor(this.#worked / WORK_PER_STEP);
    this.#worked -= steps * WORK_PER_STEP;
    this.analysis.budget.spend(steps);
  }

  spend(): void {
    this.analysis.budget.spend();
  }

  set(slots: Slots, key: unknown, value: Value | undefined): void {
    this.journal.set(slots, key, value);
  }

  /** @throws Ended always */
  end(): never {
    throw new Ended();
  }

  print(content: Content): void {
    if (this.#printed.length < MAX_PRINTED) this.#printed.push(content);
  }

  printed(): Content {
    return joinedContent(this.#printed);
  }

  /** Takes an answer of a test for given. */
  assume(facts: readonly Fact[]): void {
    for (const [piece, is] of facts) {
      if (typeof is !== "string" && is !== piece) likewise(piece, is);
      if (isHole(piece) && piece.downloaded && isHole(is) && !is.downloaded)
        this.#verify(piece, is);
      this.journal.set(this.#facts, piece, { kind: "fact", piece: is });
    }
  }

  /** What was written of a download that a digest confirms is no longer a stranger's. */
  #verify(piece: Hole, is: Hole): void {
    for (const [path, content] of this.analysis.files) {
      if (!content.downloaded || !content.text.includes(piece)) continue;
      const text = content.text.map((part) => (part === piece ? is : part));
      this.analysis.files.set(path, { ...content, text, downloaded: isDownloaded(text) });
    }
  }

  assumeAnswer(test: TestValue, answer: boolean): void {
    this.assume(answer ? test.whenTrue : test.whenFalse);
  }

  factsIn(changes: Changes): readonly Fact[] {
    const facts: Fact[] = [];
    for (const [piece, slot] of changes.get(this.#facts) ?? []) {
      if (slot?.kind === "fact") facts.push([piece as Fact[0], slot.piece]);
    }
    return facts;
  }

  /** A text with all that the tests so far have said of it. */
  settledText(text: Text): Text {
    if (this.#facts.size === 0) return text;
    const pieces = text.map((piece) => {
      let now: Piece = piece;
      for (let step = 0; step < 4 && typeof now !== "string"; step += 1) {
        const fact = this.#facts.get(now);
        if (fact?.kind !== "fact") break;
        now = fact.piece;
      }
      return now;
    });
    const isSame = pieces.every((piece, index) => piece === text[index]);
    return isSame ? text : pieces.filter((piece) => piece !== "");
  }

  settled(value: Value): Value {
    let now = value;
    if ((value.kind === "text" || value.kind === "path") && this.#facts.size > 0) {
      const text = this.settledText(value.text);
      if (text !== value.text) {
        // What a test takes for empty is text, whatever it may be otherwise.
        const isText = value.kind === "text" && value.type === "any" && text.every(isLiteral);
        now = isText ? { ...value, type: "str", text } : { ...value, text };
      }
    } else if (value.kind === "choice" && this.#facts.size > 0) {
      now = { kind: "choice", options: value.options.map((o) => this.settled(o) as typeof o) };
    }
    const isThing = now.kind !== "object" || /^(?:psProcess|entry)$/.test(now.type);
    if (this.touched && isThing && /^(?:text|path|native|object)$/.test(now.kind))
      for (const text of textsIn(now)) sources(text, this.touched);
    return now;
  }

  /** Evaluates something without any effect. */
  muted<T>(evaluate: () => T): T {
    const { analysis } = this;
    const mark = this.journal.mark();
    this.analysis = new Analysis(new Lines(""), analysis.knowledge, analysis);
    try {
      return evaluate();
    } finally {
      this.analysis = analysis;
      this.journal.rollback(mark);
    }
  }
}
