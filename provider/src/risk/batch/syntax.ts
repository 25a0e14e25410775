/** The parts of a batch line, as cmd.exe takes them apart after percent expansion. */

export interface Redirection {
  readonly operator: ">" | ">>" | "<";
  readonly handle: number;
  /** As written, quotes included; `&1` for another handle. */
  readonly target: string;
}

export interface Simple {
  readonly kind: "simple";
  /** The command with its arguments: carets gone, quotes kept. */
  readonly text: string;
  readonly at: number;
}

export interface Block {
  readonly kind: "block";
  readonly body: Node;
}

export interface Sequence {
  readonly kind: "sequence";
  readonly items: readonly Node[];
}

export interface Pair {
  readonly kind: "&&" | "||" | "|";
  readonly left: Node;
  readonly right: Node;
}

export type Test =
  | { readonly kind: "exist" | "defined" | "errorlevel" | "other"; readonly operand: string }
  | {
      readonly kind: "compare";
      readonly operator: string;
      readonly left: string;
      readonly right: string;
    };

export interface If {
  readonly kind: "if";
  readonly negated: boolean;
  readonly ignoresCase: boolean;
  readonly test: Test;
  readonly then: Node;
  readonly otherwise: Node | undefined;
  readonly at: number;
}

export interface For {
  readonly kind: "for";
  readonly how: "list" | "directories" | "tree" | "numbers" | "file";
  /** Of `/F`; the folder of `/R`. */
  readonly options: string;
  readonly name: string;
  readonly set: string;
  readonly body: Node;
  readonly at: number;
}

export interface Redirected {
  readonly kind: "redirected";
  readonly node: Node;
  readonly redirections: readonly Redirection[];
  readonly at: number;
}

export type Node = Simple | Block | Sequence | Pair | If | For | Redirected;
