/** What a program of awk consists of. */

export type Expression =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "pattern"; readonly source: string }
  | { readonly kind: "group"; readonly items: readonly Expression[] }
  | Target
  | {
      readonly kind: "assign";
      readonly operator: string;
      readonly target: Target;
      readonly value: Expression;
    }
  | {
      readonly kind: "step";
      readonly by: 1 | -1;
      readonly prefix: boolean;
      readonly target: Target;
    }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "choice";
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | { readonly kind: "in"; readonly subscripts: readonly Expression[]; readonly array: string }
  | Call
  | {
      readonly kind: "getline";
      readonly how: "input" | "file" | "command";
      readonly from: Expression | undefined;
      readonly target: Target | undefined;
      readonly at: number;
    };

export interface Call {
  readonly kind: "call";
  readonly name: string;
  /** The name is that of a variable that holds the function's name: `@f(…)`. */
  readonly indirect: boolean;
  readonly args: readonly Expression[];
  readonly at: number;
}

/** What can be assigned to. */
export type Target =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "field"; readonly index: Expression }
  | {
      readonly kind: "element";
      readonly array: string;
      readonly subscripts: readonly Expression[];
    };

export interface Print {
  readonly kind: "print";
  readonly formatted: boolean;
  readonly values: readonly Expression[];
  readonly how: string | undefined;
  readonly where: Expression | undefined;
  readonly at: number;
}

export type Statement =
  | { readonly kind: "expression"; readonly value: Expression }
  | Print
  | { readonly kind: "block"; readonly body: readonly Statement[] }
  | {
      readonly kind: "if";
      readonly condition: Expression;
      readonly yes: Statement;
      readonly no: Statement | undefined;
    }
  | {
      readonly kind: "loop";
      readonly start: Statement | undefined;
      readonly condition: Expression | undefined;
      readonly step: Statement | undefined;
      readonly body: Statement;
      /** The body runs once before the condition is looked at. */
      readonly bodyFirst: boolean;
    }
  | {
      readonly kind: "each";
      readonly name: string;
      readonly array: string;
      readonly body: Statement;
    }
  | {
      readonly kind: "delete";
      readonly array: string;
      readonly subscripts: readonly Expression[] | undefined;
    }
  | { readonly kind: "leave"; readonly how: Leaving; readonly value: Expression | undefined };

export type Leaving = "next" | "exit" | "break" | "continue" | "return";

export interface Rule {
  readonly when: "begin" | "end" | "line";
  readonly first: Expression | undefined;
  /** The end of a range. */
  readonly last: Expression | undefined;
  readonly body: Statement;
}

export interface UserFunction {
  readonly parameters: readonly string[];
  readonly body: Statement;
}

export interface AwkProgram {
  readonly rules: readonly Rule[];
  readonly functions: ReadonlyMap<string, UserFunction>;
}
