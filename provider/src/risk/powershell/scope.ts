/** What a PowerShell text has set so far, and what it runs against. */
import type { Analysis } from "../analysis/analysis";
import type { Command, Frame } from "../analysis/command";
import type { Content, Locate } from "../analysis/content";
import { NOTHING } from "../analysis/content";
import { environmentValue } from "../batch/environment";
import type { Marks } from "../batch/marks";
import { START } from "../text/text";
import type { Block } from "./syntax";
import type { Value } from "./values";

const FIXED: Readonly<Record<string, Value>> = {
  true: true,
  false: false,
  null: null,
  pshome: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0",
  shellid: "Microsoft.PowerShell",
  psscriptroot: START,
  pwd: START,
  home: "C:\\Users\\Administrator",
  verbosepreference: "SilentlyContinue",
  debugpreference: "SilentlyContinue",
  erroractionpreference: "Continue",
  iswindows: true,
  psculture: "en-US",
  psedition: "Desktop",
  ofs: " ",
};

export class Scope {
  readonly analysis: Analysis;
  readonly marks: Marks;
  frame: Frame;
  readonly vars: Map<string, Value>;
  readonly functions: Map<string, Block>;
  readonly aliases: Map<string, string>;
  readonly locate: Locate;
  /** Where the text is reported that stands nowhere word for word. */
  readonly base: number;
  printed: Content[] = [];
  /** How many functions and blocks are open. */
  depth = 0;
  /** Started without waiting, and pauses: what makes a loop a bomb. */
  starts = 0;
  lastStart = 0;
  /** A connection to elsewhere is open. */
  connects = false;
  pauses = 0;
  /** An object that encrypts was made. */
  encrypts = false;

  constructor(
    analysis: Analysis,
    marks: Marks,
    frame: Frame,
    base: number,
    locate: Locate,
    outer?: Scope,
  ) {
    this.analysis = analysis;
    this.marks = marks;
    this.frame = frame;
    this.base = base;
    this.locate = locate;
    this.vars = outer?.vars ?? new Map<string, Value>();
    this.functions = outer?.functions ?? new Map<string, Block>();
    this.aliases = outer?.aliases ?? new Map<string, string>();
    this.depth = outer?.depth ?? 0;
  }

  variable(name: string): Value {
    const plain = name.replace(/^(?:global|script|local|private|using|variable):/, "");
    const known = this.vars.get(plain);
    if (known !== undefined) return known;
    if (plain.startsWith("env:")) return this.environment(plain.slice(4));
    const fixed = FIXED[plain];
    if (fixed !== undefined) return fixed;
    const origin = { variable: plain };
    if (/^(?:args|input|_|psitem|error|matches|lastexitcode|\?|\d+)$/.test(plain)) {
      return this.marks.unknown(`$${name}`, "maybe", origin);
    }
    return this.marks.unknown(`$${name}`, "surely", origin);
  }

  environment(name: string): Value {
    const key = name.toUpperCase();
    const value = this.frame.system === "windows" ? environmentValue(key) : undefined;
    const unknown = this.marks.unknown(`$env:${name}`, value ? "never" : "maybe", {
      variable: `env:${name}`,
    });
    if (!value) return unknown;
    return value.open ? value.text + unknown : value.text;
  }

  assign(name: string, value: Value): void {
    const plain = name.replace(/^(?:global|script|local|private):/, "");
    if (this.vars.size < 500 || this.vars.has(plain)) this.vars.set(plain, value);
  }

  at(offset: number): number {
    return this.locate(offset);
  }

  command(words: readonly string[], at: number): Command {
    return {
      ...this.frame,
      argv: words.map((word) => this.marks.text(word)),
      input: NOTHING,
      piped: false,
      at,
    };
  }
}
