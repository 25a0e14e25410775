/** A place in a PowerShell text, with what is passed over between words. */

/** Nested parts beyond this are not followed. */
export const MAX_NESTING = 60;

/** Characters that PowerShell takes for the plain ones. */
function plainCharacters(text: string): string {
  return text
    .replaceAll(/[\u2013\u2014\u2015]/g, "-")
    .replaceAll(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replaceAll(/[\u201c\u201d\u201e]/g, '"');
}

export class Cursor {
  readonly text: string;
  index = 0;
  nesting = 0;

  constructor(text: string) {
    this.text = plainCharacters(text);
  }

  get here(): string {
    return this.text[this.index] ?? "";
  }

  get isAtEnd(): boolean {
    return this.index >= this.text.length;
  }

  sees(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.index;
    return pattern.exec(this.text) ?? undefined;
  }

  takes(pattern: RegExp): RegExpExecArray | undefined {
    const found = this.sees(pattern);
    if (found) this.index += found[0].length;
    return found;
  }

  /** Blanks, comments, and line ends behind a backtick. */
  blanks(): void {
    for (;;) {
      const before = this.index;
      this.takes(/(?:[ \t\f\v\u00a0\u0085]|`\r?\n)+/y);
      this.takes(/<#[\s\S]*?(?:#>|$)/y);
      if (this.here === "#") this.takes(/#[^\n]*/y);
      if (this.index === before) return;
    }
  }

  /** Blanks and line ends. */
  space(): void {
    for (;;) {
      const before = this.index;
      this.blanks();
      this.takes(/[\r\n]+/y);
      if (this.index === before) return;
    }
  }

  /** Blanks, line ends and semicolons. */
  separators(): void {
    for (;;) {
      const before = this.index;
      this.space();
      this.takes(/;+/y);
      if (this.index === before) return;
    }
  }

  deeper<T>(parse: () => T, otherwise: T): T {
    if (this.nesting >= MAX_NESTING) {
      this.index = this.text.length;
      return otherwise;
    }
    this.nesting += 1;
    try {
      return parse();
    } finally {
      this.nesting -= 1;
    }
  }
}
