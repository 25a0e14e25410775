/** What a client's session knows while it works through statements. */
import type { Analysis } from "../analysis/analysis";
import type { Frame } from "../analysis/command";
import type { Details } from "../analysis/report";
import type { RuleId } from "../rules";
import { UNKNOWN } from "../text/text";
import type { Dialect, Token } from "./tokens";

interface Pending {
  readonly rule: RuleId;
  readonly at: number;
  readonly resolved: string;
  readonly details: Details;
}

export class Session {
  readonly dialect: Dialect;
  readonly analysis: Analysis;
  readonly frame: Frame;
  /** Tables and databases that the session itself made. */
  readonly created = new Set<string>();
  readonly variables = new Map<string, string>();
  /** Bodies of procedures and functions, by name. */
  readonly routines = new Map<string, readonly Token[] | string>();
  /** What it prints, as far as the statements spell it out. */
  printed = "";
  /** How deep statements stand in statements. */
  nesting = 0;
  /** Runs one statement; statements inside it come back here. */
  readonly run: (statement: readonly Token[]) => void;
  #place: (offset: number) => number;
  #text: string;
  #pending: Pending[] | undefined;

  constructor(
    dialect: Dialect,
    text: string,
    frame: Frame,
    analysis: Analysis,
    place: (offset: number) => number,
    run: (statement: readonly Token[]) => void,
  ) {
    this.run = run;
    this.dialect = dialect;
    this.#text = text;
    this.frame = frame;
    this.analysis = analysis;
    this.#place = place;
  }

  place(offset: number): number {
    return this.#place(offset);
  }

  /** Where a quoted text stands between its quotes, if it stands there word for word. */
  verbatim(text: string, at: number, end: number): number | undefined {
    const found = this.#text.slice(at, end).indexOf(text);
    return found < 0 ? undefined : at + found;
  }

  /** Works on text from inside a statement, which stands at an offset of it or nowhere. */
  within(text: string, at: number, work: () => void, verbatim?: number): void {
    const before = this.#text;
    const outer = this.#place;
    const fixed = outer(at);
    this.#place = verbatim === undefined ? () => fixed : (offset) => outer(verbatim + offset);
    this.#text = text;
    this.nesting += 1;
    if (this.nesting <= 8) work();
    this.nesting -= 1;
    this.#text = before;
    this.#place = outer;
  }

  get inTransaction(): boolean {
    return this.#pending !== undefined;
  }

  begin(): void {
    this.#pending ??= [];
  }

  /** Definitions end the transaction by themselves where the database can't take them back. */
  commit(): void {
    const pending = this.#pending ?? [];
    this.#pending = undefined;
    for (const { rule, at, resolved, details } of pending) {
      this.analysis.report.add(rule, at, resolved, details);
    }
  }

  rollback(): void {
    this.#pending = undefined;
  }

  report(rule: RuleId, statement: readonly Token[], details: Details = {}, from = 0): void {
    const first = statement[from] ?? statement[0];
    const last = statement.at(-1);
    if (!first || !last) return;
    const resolved = this.#text.slice(first.at, last.end).replaceAll(UNKNOWN, "…");
    const at = this.place(first.at);
    if (this.#pending) this.#pending.push({ rule, at, resolved, details });
    else this.analysis.report.add(rule, at, resolved, details);
  }
}
