/** What effects of calls have in common: the paths they are on, and how they read. */
import { concat, literal, shown, type Text } from "../../text/text";
import type { Call } from "../machine/native";
import { plain, representation, textOf } from "../values/convert";
import { slotValue, type Value } from "../values/value";

/** The call with everything resolved, as far as it is. */
export function resolvedCall(call: Call): string {
  const named = [...call.named].map(([name, value]) =>
    concat(literal(`${name}=`), representation(value)),
  );
  const self = call.self && call.self.kind !== "native" ? selfText(call.self) : [];
  const args = [...call.args.map(representation), ...named];
  const name = call.self ? call.name.slice(call.name.lastIndexOf(".") + 1) : call.name;
  const before = self.length > 0 ? `${shown(self)}.${name}` : name.replace(/^builtins\./, "");
  return `${before}(${args.map((text) => shown(text)).join(", ")})`;
}

function selfText(self: Value): Text {
  if (self.kind === "object") {
    const path = slotValue(self.slots.get("path"));
    return path ? textOf(path) : literal(self.type);
  }
  return self.kind === "text" || self.kind === "path" ? textOf(self) : literal(self.kind);
}

/** What a path stands for where one is wanted: text, a path, an entry of a directory, a file. */
export function pathOf(value: Value | undefined): Text | undefined {
  if (!value) return undefined;
  switch (value.kind) {
    case "text":
    case "path":
      return value.text;
    case "object": {
      const path = slotValue(value.slots.get("path")) ?? slotValue(value.slots.get("name"));
      return path && textOf(path);
    }
    case "native":
      return textOf(value);
    default:
      return undefined;
  }
}

export function isTrue(value: Value | undefined): boolean {
  return value?.kind === "bool"
    ? value.value
    : value !== undefined && value.kind !== "none" && plain(value) !== "";
}
