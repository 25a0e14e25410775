/** What all batch code of one run shares. */
import type { Analysis } from "../analysis/analysis";
import type { Command, Frame } from "../analysis/command";
import { content, NOTHING, type Content } from "../analysis/content";
import { joinedFiles } from "../windows/files";
import type { Marks } from "./marks";
import type { State } from "./state";

/** How a command is embedded. */
export interface Surroundings {
  readonly input: Content;
  readonly piped: boolean;
  /** It runs beside what follows, not before it. */
  readonly beside: boolean;
}

export const ALONE: Surroundings = { input: NOTHING, piped: false, beside: false };

/** The script called itself, or something, without waiting for it. */
interface Start {
  readonly at: number;
  readonly isSelf: boolean;
  readonly beside: boolean;
}

export class Session {
  readonly analysis: Analysis;
  readonly marks: Marks;
  readonly frame: Frame;
  readonly starts: Start[] = [];
  /** Writes to files, which fill the disk where nothing ends them. */
  readonly growing: { readonly at: number; readonly resolved: string }[] = [];
  /** How often the script waited for time to pass. */
  pauses = 0;
  #sink: Content[] = [];

  constructor(analysis: Analysis, marks: Marks, frame: Frame) {
    this.analysis = analysis;
    this.marks = marks;
    this.frame = frame;
  }

  print(printed: Content): void {
    if (this.#sink.length < 2000) this.#sink.push(printed);
  }

  /** What is printed meanwhile. */
  capture<T>(run: () => T): { result: T; printed: Content } {
    const before = this.#sink;
    this.#sink = [];
    const result = run();
    const printed = joinedFiles(this.#sink);
    this.#sink = before;
    return { result, printed };
  }

  get printed(): Content {
    return joinedFiles(this.#sink);
  }

  line(value: string, at: number): Content {
    return content(this.marks.text(`${value}\n`), () => at);
  }

  /** Whether what comes about in a line stands in it just so, escapes aside. */
  isVerbatim(value: string, at: number): boolean {
    const [source] = this.analysis.script.text;
    if (typeof source !== "string") return false;
    const end = source.indexOf("\n", at);
    const line = source.slice(at, end < 0 ? undefined : end);
    const bare = (text: string) => text.replaceAll(/\^|%(?=%)/g, "").trim();
    return bare(line).includes(bare(value));
  }

  command(words: readonly string[], state: State, at: number, around: Surroundings): Command {
    return {
      argv: words.map((word) => this.marks.text(word)),
      input: around.input,
      piped: around.piped,
      at,
      directory: this.marks.text(state.directory),
      entered: state.entered,
      depth: this.frame.depth,
      system: "windows",
    };
  }

  frameFor(state: State): Frame {
    return {
      directory: this.marks.text(state.directory),
      entered: state.entered,
      depth: this.frame.depth,
      system: "windows",
    };
  }

  started(start: Start): void {
    this.starts.push(start);
    const selves = this.starts.filter(({ isSelf }) => isSelf);
    if (selves.length < 2 || !selves.some(({ beside }) => beside)) return;
    this.analysis.report.add("fork-bomb", selves[0]?.at ?? start.at, "%0");
  }
}
