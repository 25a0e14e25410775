/** Giving a value to a variable, a property or an element. */
import { environmentName } from "./environment";
import { evaluate } from "./evaluate";
import { combined } from "./operators";
import type { Scope } from "./scope";
import type { Expression } from "./syntax";
import { isList, isThing, listOf, type Value } from "./values";

export function assignTo(target: Expression, operator: string, value: Value, scope: Scope): void {
  const { marks } = scope;
  switch (target.kind) {
    case "variable": {
      const before = scope.variable(target.name);
      const known = scope.vars.has(target.name) ? before : null;
      const next =
        operator === "="
          ? value
          : combined(
              operator.slice(0, -1),
              known ?? (typeof value === "number" ? 0 : ""),
              value,
              marks,
            );
      scope.assign(environmentName(target.name), next);
      return;
    }
    case "cast":
      assignTo(target.operand, operator, value, scope);
      return;
    case "list":
      for (const [index, item] of target.items.entries()) {
        assignTo(item, operator, isList(value) ? (value[index] ?? null) : value, scope);
      }
      return;
    case "member":
    case "index": {
      const owner = target.target;
      if (owner.kind !== "variable") return;
      const held = scope.variable(owner.name);
      const key = evaluate(target.kind === "member" ? target.name : target.index, scope);
      if (isThing(held) && typeof key === "string") {
        const fields = new Map(held.fields).set(key.toLowerCase(), value);
        scope.assign(owner.name, { ...held, fields });
      } else if (isList(held) && typeof key === "number") {
        const items = [...listOf(held)];
        items[key] = value;
        scope.assign(owner.name, items);
      }
      return;
    }
    case "statements":
      return;
    default:
  }
}
