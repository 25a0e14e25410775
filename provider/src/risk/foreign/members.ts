/** What stands behind a value: methods, parts, arguments. */
import { applied } from "./evaluation";
import type { Expressions } from "./expressions";
import { lambda } from "./lambdas";
import { METHODS } from "./methods";
import { bound } from "./perl";
import { isList, named, textOf, type Value } from "./values";
import { called } from "./words";

export function memberOf(
  reading: Expressions,
  value: Value,
): { readonly value: Value } | undefined {
  const { source } = reading;
  const at = source.pos;
  if (source.language === "PERL") {
    const after = bound(reading, reading.variableName, value);
    if (after) return after;
    if (isList(value) && source.sees(/\s*\[/y) && source.code[at - 1] === ")")
      return { value: reading.part(value, true) };
    return undefined;
  }
  const dot = source.match(
    source.language === "PHP"
      ? /\s*(?:->|::)(\w+)/y
      : /\s*(?:&\.|\?\.|\.|::)(?!\.)([A-Za-z_]\w*[!?]?)/y,
  );
  if (dot) return { value: methodOf(reading, value, dot[1] ?? "", at) };
  if (source.sees(/\[/y)) {
    if (isList(value) || typeof value === "string") return { value: reading.part(value, false) };
    source.takes("[");
    const key = textOf(reading.list("]")[0]);
    if (typeof value === "object" && value.kind === "named" && key !== undefined)
      return {
        value: source.sees(/\s*\(/y)
          ? methodOf(reading, value, key, at)
          : named(`${value.name}.${key}`),
      };
    return {
      value:
        key !== undefined && Object.hasOwn(METHODS, key)
          ? methodOf(reading, value, key, at)
          : undefined,
    };
  }
  if (!source.sees(/\s*\(/y) || value === undefined || typeof value === "number" || isList(value))
    return undefined;
  source.takes("(");
  const args = reading.list(")");
  if (typeof value === "object" && value.kind === "lambda")
    return { value: applied(value, args, reading.scope, reading.evaluate) };
  const name = typeof value === "string" ? value : value.name;
  return { value: called(reading, name, args, at) };
}

function methodOf(reading: Expressions, self: Value, name: string, at: number): Value {
  const { source } = reading;
  let fn: Value;
  let args: readonly Value[] = [];
  if (source.match(/\s*\(\s*&:(?=\w)/y)) {
    fn = named(`.${source.match(/\w+/y)?.[0] ?? ""}`);
    source.takes(")");
  } else if (source.match(/\s*\(/y)) args = reading.list(")");
  else if (source.language === "RUBY" && source.sees(/ +["':$@\w](?!\s*=)/y)) args = reading.list();
  const block = source.language === "RUBY" ? source.match(/\s*(?=\{\s*\|)/y) : undefined;
  if (block) {
    const [, parameter = "", code = ""] =
      /^\s*\|\s*([^|]*?)\s*\|([\s\S]*)$/.exec(source.delimited()) ?? [];
    fn = lambda(parameter, code);
  }
  if (/^(?:map|collect|flat_map|each|forEach|filter)$/.test(name) && isList(self)) {
    const used = fn ?? args[0];
    return self.map((item) =>
      typeof used === "object" &&
      !isList(used) &&
      used.kind === "named" &&
      used.name.startsWith(".")
        ? METHODS[used.name.slice(1)]?.(item, [])
        : applied(used, item, reading.scope, reading.evaluate),
    );
  }
  if (/^(?:send|__send__|public_send|call|method)$/.test(name)) {
    const [first, ...rest] = args;
    const wanted = textOf(first);
    if (wanted !== undefined && name !== "call") return called(reading, wanted, rest, at);
    if (
      typeof self === "string" ||
      (typeof self === "object" && !isList(self) && self.kind === "named")
    )
      return called(reading, typeof self === "string" ? self : self.name, args, at);
  }
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  const isValue = typeof self === "string" || typeof self === "number" || isList(self);
  if (method && isValue) return method(self, args);
  if (typeof self !== "object" || isList(self) || self.kind !== "named") return undefined;
  const full = `${self.name}.${name}`;
  const isCall = source.code[source.pos - 1] === ")" || args.length > 0;
  return isCall ? called(reading, full, args, at) : named(full);
}
