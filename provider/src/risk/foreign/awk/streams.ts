/** Files and commands that a program of awk reads and writes. */
import type { Analysis } from "../../analysis/analysis";
import type { Frame } from "../../analysis/command";
import { content, NOTHING, outputOf, type Content } from "../../analysis/content";
import { judgeWriting } from "../../effects/writing";
import { concat, EMPTY, holes, known, literal, rendered, shown, type Text } from "../../text/text";

/** Streams that are open at once, and lines that are read from one. */
const MAX_OPEN = 40;
const MAX_LINES = 64;

interface Written {
  readonly how: string;
  readonly target: Text;
  readonly at: number;
  text: Text;
}

interface Source {
  readonly lines: readonly string[] | undefined;
  readonly content: Content;
  next: number;
}

/** gawk's own name of a connection. */
const CONNECTION = /^\/inet[46]?\//;

/** What `getline` got: a line, nothing more, or something that isn't known. */
export type Got = { readonly line: Text } | "end" | { readonly unknown: Text };

export class Streams {
  readonly #frame: Frame;
  readonly #analysis: Analysis;
  readonly #written = new Map<string, Written>();
  readonly #sources = new Map<string, Source>();
  readonly #opened = new Set<string>();
  /** What went to standard output. */
  printed: Text = EMPTY;
  downloaded = false;

  constructor(frame: Frame, analysis: Analysis) {
    this.#frame = frame;
    this.#analysis = analysis;
  }

  print(text: Text): void {
    this.printed = concat(this.printed, text);
  }

  /** `print > target`, `print | target`: what is written to one target is one text. */
  write(how: string, target: Text, text: Text, at: number): void {
    const name = rendered(target);
    if (/^\/dev\/(?:stdout|fd\/1)$|^-$/.test(name) && !how.startsWith("|")) {
      this.print(text);
      return;
    }
    if (name === "/dev/stderr") return;
    if (CONNECTION.test(name)) return;
    const key = `${how.startsWith("|") ? "|" : ">"}${name}`;
    const before = this.#written.get(key);
    if (before) before.text = concat(before.text, text);
    else {
      if (this.#written.size >= MAX_OPEN) this.flush();
      const again = how === ">" && this.#opened.has(key);
      this.#written.set(key, { how: again ? ">>" : how, target, at, text });
      this.#opened.add(key);
    }
  }

  /** Hands over what was written so far. */
  flush(only?: string): void {
    for (const [key, { how, target, at, text }] of [...this.#written]) {
      if (only !== undefined && key.slice(1) !== only) continue;
      this.#written.delete(key);
      if (how.startsWith("|")) this.print(this.shell(target, at, text).text);
      else {
        const mode = how === ">>" ? "append" : "overwrite";
        const resolved = `print ${how} ${shown(target)}`;
        const written = { ...content(text), downloaded: isDownloaded(text) };
        judgeWriting(
          { path: target, at, resolved, content: written, mode },
          this.#frame,
          this.#analysis,
        );
      }
    }
  }

  close(name: string): void {
    this.flush(name);
    this.#opened.delete(`>${name}`);
    this.#sources.delete(`<${name}`);
    this.#sources.delete(`|${name}`);
  }

  shell(code: Text, at: number, input?: Text): Content {
    const inner = { ...content(code), downloaded: isDownloaded(code) };
    if (holes(code).some((piece) => piece.shown === REMOTE)) {
      this.#analysis.report.add("remote-shell", at, shown(code));
      return outputOf("(output)");
    }
    const given = input && { ...content(input), downloaded: isDownloaded(input) };
    const frame = given ? { ...this.#frame, input: given, piped: true } : this.#frame;
    return this.#analysis.run("SHELL", inner, frame, at);
  }

  /** A line of a file or of what a command prints. */
  getline(how: "file" | "command", from: Text, at: number): Got {
    const name = rendered(from);
    if (CONNECTION.test(name)) return { unknown: connectionText() };
    const key = `${how === "file" ? "<" : "|"}${name}`;
    let source = this.#sources.get(key);
    if (!source) {
      this.flush();
      source = this.#open(how === "file" ? this.#file(from) : this.shell(from, at));
      if (this.#sources.size < MAX_OPEN) this.#sources.set(key, source);
    }
    if (!source.lines) {
      if (source.content.downloaded) this.downloaded = true;
      return { unknown: source.content.text };
    }
    const line = source.lines[source.next];
    source.next += 1;
    return line === undefined ? "end" : { line: literal(line) };
  }

  #open(found: Content): Source {
    return { lines: linesOf(found.text, "\n"), content: found, next: 0 };
  }

  #file(path: Text): Content {
    if (/^(?:-|\/dev\/(?:stdin|fd\/0))$/.test(rendered(path))) return this.#frame.input ?? NOTHING;
    const file = this.#analysis.written(path, this.#frame.directory);
    return file ?? outputOf(`(content of ${shown(path)})`);
  }
}

const REMOTE = "(what a connection brings)";

function connectionText(): Text {
  return [{ kind: "hole", shown: REMOTE, empty: "maybe", downloaded: true }];
}

function isDownloaded(text: Text): boolean {
  return text.length > 0 && holes(text).some(({ downloaded }) => downloaded);
}

/** The records of a known text; undefined where it, or what ends a record, isn't known. */
export function linesOf(text: Text, ends: string | undefined): readonly string[] | undefined {
  const whole = known(text);
  if (whole === undefined || ends === undefined) return undefined;
  if (ends === "")
    return whole
      .trim()
      .split(/\n{2,}/)
      .slice(0, MAX_LINES);
  if (ends.length > 1) return undefined;
  const lines = whole.split(ends, MAX_LINES + 1);
  if (lines.length > MAX_LINES) return undefined;
  if (lines.at(-1) === "" || (ends !== "\n" && lines.at(-1) === "\n")) lines.pop();
  return lines;
}
