/** The value of an expression. */
import { execute } from "./execute";
import { assignTo } from "./assignment";
import { callMember, memberOf } from "./members";
import { combined, indexed, splitBy } from "./operators";
import { learnDigest } from "./digests";
import type { Scope } from "./scope";
import type { Expression } from "./syntax";
import { isList, listOf, textOf, thing, truthOf, unwrapped, MAX_ITEMS, type Value } from "./values";

function cast(type: string, value: Value, scope: Scope): Value {
  const { marks } = scope;
  const name = type.replace(/^system\./, "");
  const character = (item: Value) => {
    const code = Number(textOf(item, marks));
    return typeof item === "string" && item.length === 1 && Number.isNaN(code)
      ? item
      : Number.isInteger(code) && code >= 0 && code < 65_536
        ? String.fromCharCode(code)
        : marks.unknown("[char]", "never");
  };
  switch (name) {
    case "char":
      return typeof value === "string" && value.length === 1 ? value : character(value);
    case "char[]":
      return typeof value === "string" ? Array.from(value) : listOf(value).map(character);
    case "string":
      return textOf(value, marks);
    case "string[]":
      return listOf(value).map((item) => textOf(item, marks));
    case "int":
    case "int32":
    case "int64":
    case "long":
    case "byte":
    case "uint32":
    case "double": {
      if (typeof value === "string" && value.length === 1 && /\D/.test(value))
        return value.charCodeAt(0);
      const number = Number(textOf(value, marks));
      return Number.isNaN(number) ? marks.unknown("[int]", "never") : Math.round(number);
    }
    case "byte[]":
    case "int[]":
      return listOf(value).map((item) =>
        typeof item === "string" && item.length === 1 && /\D/.test(item)
          ? item.charCodeAt(0)
          : Number(item),
      );
    case "array":
      return listOf(value);
    case "bool":
      return truthOf(value, marks) ?? marks.unknown("[bool]", "maybe");
    case "void":
      return null;
    case "type":
      return thing("type", { text: textOf(value, marks) });
    case "scriptblock":
      return value;
    case "wmi":
    case "wmiclass":
    case "adsi":
      return thing(`${name}:${textOf(value, marks)}`, { text: textOf(value, marks) });
    case "io.directoryinfo":
    case "io.fileinfo":
      return thing("item", { fullname: textOf(value, marks) });
    default:
      return value;
  }
}

function unary(operator: string, expression: Expression, scope: Scope): Value {
  const { marks } = scope;
  if (operator === "++" || operator === "--") {
    const number = Number(textOf(evaluate(expression, scope), marks));
    const value = Number.isNaN(number)
      ? marks.unknown("(++)", "never")
      : number + (operator === "++" ? 1 : -1);
    assignTo(expression, "=", value, scope);
    return value;
  }
  const value = evaluate(expression, scope);
  switch (operator) {
    case "not": {
      const truth = truthOf(value, marks);
      return truth === undefined ? marks.unknown("(-not)", "maybe") : !truth;
    }
    case "join":
      return listOf(value)
        .map((item) => textOf(item, marks))
        .join("");
    case "split":
      return splitBy(value, undefined, marks, false);
    case "-":
      return combined("-", 0, value, marks);
    case "bnot":
      return ~Number(textOf(value, marks));
    default:
      return value;
  }
}

function binary(operator: string, left: Expression, right: Expression, scope: Scope): Value {
  const { marks } = scope;
  const one = evaluate(left, scope);
  if (operator === "and" || operator === "or") {
    const first = truthOf(one, marks);
    if (first === (operator === "or")) return first;
    const second = truthOf(evaluate(right, scope), marks);
    if (second === (operator === "or")) return second;
    if (first === undefined || second === undefined)
      return marks.unknown(`(-${operator})`, "maybe");
    return operator === "and";
  }
  const other = evaluate(right, scope);
  if (/^(?:eq|ne|like|match|notmatch|contains)$/.test(operator)) learnDigest(one, other, scope);
  return combined(operator, one, other, marks);
}

export function evaluate(expression: Expression, scope: Scope): Value {
  scope.analysis.budget.spend();
  switch (expression.kind) {
    case "text":
      return expression.parts
        .map((part) =>
          typeof part === "string" ? part : textOf(evaluate(part, scope), scope.marks),
        )
        .join("")
        .slice(0, 65_536);
    case "number":
      return expression.value;
    case "variable":
      return scope.variable(expression.name);
    case "list":
      return expression.items.map((item) => evaluate(item, scope));
    case "table":
      return {
        kind: "thing",
        type: "hashtable",
        chosen: false,
        fields: new Map(expression.fields.map(([name, value]) => [name, evaluate(value, scope)])),
      };
    case "block":
      return { kind: "closure", block: expression.block };
    case "statements": {
      const { values } = execute(expression.body, scope);
      return expression.isList && values.length !== 1
        ? values.slice(0, MAX_ITEMS)
        : unwrapped(values);
    }
    case "type":
      return thing(`type:${expression.name}`);
    case "cast":
      return cast(expression.type, evaluate(expression.operand, scope), scope);
    case "unary":
      return unary(expression.operator, expression.operand, scope);
    case "binary":
      return binary(expression.operator, expression.left, expression.right, scope);
    case "index":
      return indexed(
        evaluate(expression.target, scope),
        evaluate(expression.index, scope),
        scope.marks,
      );
    case "member": {
      const name = textOf(evaluate(expression.name, scope), scope.marks).toLowerCase();
      const target = evaluate(expression.target, scope);
      if (!expression.args) return memberOf(target, name, scope);
      const args = expression.args.map((arg) => evaluate(arg, scope));
      const at = scope.at(expression.at);
      if (name === "reverse" && isList(args[0] ?? null) && expression.args[0]) {
        assignTo(expression.args[0], "=", [...listOf(args[0])].reverse(), scope);
        return null;
      }
      return callMember(target, name, args, at, scope);
    }
  }
}
