/** One script under analysis: what was found, what may still be spent, what the script wrote. */
import type { RiskFinding } from "../finding";
import type { Lines } from "../lines";
import { pathReadings } from "../paths/posix";
import { shown, type Text } from "../text/text";
import { Budget, MAX_DEPTH } from "./budget";
import type { Command, Frame, Language, System } from "./command";
import { joinedContent, NOTHING, outputOf, type Content } from "./content";
import { Report } from "./report";

/** Runs code in thought; what it prints. */
export type Interpreter = (
  code: Content,
  frame: Frame,
  at: number,
  analysis: Analysis,
  /** Arguments of the code: `$1` and so on. */
  args: readonly Content[],
) => Content;

/** What a program does with its arguments; what it prints, where that is known. */
export type Program = (command: Command, analysis: Analysis) => Content | undefined;

/** The programs of a system, by their names without path and ending. */
export type Programs = ReadonlyMap<string, Program>;

export interface Knowledge {
  readonly interpreters: Readonly<Record<Language, Interpreter>>;
  readonly programs: Readonly<Record<System, Programs>>;
}

export class Analysis {
  readonly knowledge: Knowledge;
  readonly report: Report;
  /** The script itself, as a file. */
  script: Content = NOTHING;
  readonly budget: Budget;
  /** Files that the script wrote, by their path in normal form. */
  readonly files: Map<string, Content>;
  /** Files that descriptors stand for: `exec 7> file`. */
  readonly handles = new Map<string, Text>();
  /** Symbolic links that the script made: where each leads. */
  readonly links = new Map<string, string>();
  readonly #lines: Lines;

  constructor(lines: Lines, knowledge: Knowledge, outer?: Analysis) {
    this.#lines = lines;
    this.knowledge = knowledge;
    this.report = new Report(lines);
    this.budget = outer?.budget ?? new Budget();
    this.files = new Map(outer?.files);
    if (outer) this.script = outer.script;
  }

  /** Runs code that a command or a call hands over. */
  run(
    language: Language,
    code: Content,
    frame: Frame,
    at: number,
    args: readonly Content[] = [],
  ): Content {
    this.budget.spend();
    if (frame.depth >= MAX_DEPTH) {
      const because = "Code stands in code too deeply.";
      this.report.add("not-analysed", at, shown(code.text), { because });
      return outputOf("(nested code)");
    }
    const inner = { ...frame, depth: frame.depth + 1 };
    return this.knowledge.interpreters[language](code, inner, at, this, args);
  }

  /** What would be found of severity high if this code ran; nothing is reported. */
  trial(language: Language, code: Content, frame: Frame, at: number): readonly RiskFinding[] {
    const inner = new Analysis(this.#lines, this.knowledge, this);
    inner.run(language, code, frame, at);
    return inner.report.findings().filter(({ severity }) => severity === "high");
  }

  /** What the script wrote to a file; undefined where it wrote none there. */
  written(path: Text, directory: Text): Content | undefined {
    for (const reading of pathReadings(path, directory)) {
      const file = this.files.get(reading.path);
      if (file) return file;
    }
    return undefined;
  }

  wrote(path: string, content: Content, append: boolean): void {
    const before = append ? this.files.get(path) : undefined;
    this.files.set(path, before ? joinedContent([before, content]) : content);
  }
}
