/** The parts of a PowerShell text. */

export type Expression =
  | { readonly kind: "text"; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "table"; readonly fields: readonly (readonly [string, Expression])[] }
  | { readonly kind: "block"; readonly block: Block }
  | { readonly kind: "statements"; readonly body: readonly Statement[]; readonly isList: boolean }
  | { readonly kind: "type"; readonly name: string }
  | { readonly kind: "cast"; readonly type: string; readonly operand: Expression }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "member";
      readonly target: Expression;
      readonly name: Expression;
      readonly isStatic: boolean;
      /** Undefined where it isn't called. */
      readonly args: readonly Expression[] | undefined;
      readonly at: number;
    }
  | { readonly kind: "index"; readonly target: Expression; readonly index: Expression };

export interface Block {
  readonly params: readonly { readonly name: string; readonly initial: Expression | undefined }[];
  readonly body: readonly Statement[];
  readonly source: string;
}

/** `-Name`, with its value where a colon binds it. */
export interface Parameter {
  readonly kind: "parameter";
  readonly name: string;
  readonly value: Expression | undefined;
}

export interface Redirect {
  readonly kind: "redirect";
  readonly operator: string;
  readonly target: Expression;
}

export type Argument =
  Parameter | Redirect | { readonly kind: "value"; readonly value: Expression };

export interface CommandNode {
  readonly kind: "command";
  readonly name: Expression;
  readonly args: readonly Argument[];
  readonly at: number;
}

export interface ExpressionNode {
  readonly kind: "expression";
  readonly value: Expression;
  readonly at: number;
}

export type Stage = CommandNode | ExpressionNode;

export type Statement =
  | {
      readonly kind: "pipeline";
      readonly stages: readonly Stage[];
      readonly chain: "&&" | "||" | undefined;
    }
  | {
      readonly kind: "assign";
      readonly target: Expression;
      readonly operator: string;
      readonly value: Statement;
    }
  | {
      readonly kind: "if";
      readonly clauses: readonly {
        readonly test: Statement;
        readonly body: readonly Statement[];
      }[];
      readonly otherwise: readonly Statement[] | undefined;
    }
  | {
      readonly kind: "foreach";
      readonly name: string;
      readonly items: Statement;
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: "loop";
      readonly first: Statement | undefined;
      readonly test: Statement | undefined;
      readonly body: readonly Statement[];
      readonly step: Statement | undefined;
    }
  | { readonly kind: "function"; readonly name: string; readonly block: Block }
  | {
      readonly kind: "group";
      readonly parts: readonly (readonly Statement[])[];
      readonly isChoice: boolean;
    }
  | { readonly kind: "leave"; readonly how: string; readonly value: Statement | undefined };
