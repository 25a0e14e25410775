/** Properties and methods: of texts, of types, of objects. */
import { isKnown } from "../batch/marks";
import { runText } from "./run";
import { callStatic } from "./statics";
import { callThing } from "./objects";
import { decoded, encoded, readAll } from "./bytes";
import type { Scope } from "./scope";
import { runBlock } from "./invoke";
import { isBytes, isClosure, isList, isThing, listOf, textOf, thing, type Value } from "./values";

export function memberOf(target: Value, name: string, scope: Scope): Value {
  const { marks } = scope;
  if (isThing(target)) {
    const field = target.fields.get(name);
    if (field !== undefined) return field;
    if (target.type.startsWith("type:")) {
      if (/^type:(?:text\.)?encoding$/.test(target.type)) return thing(`encoding:${name}`);
      if (target.type.endsWith("environment")) return marks.unknown(`[${name}]`, "never");
      return thing(`${target.type}.${name}`);
    }
    if (target.type === "item" || target.type === "items") return itemMember(target, name, scope);
    if (/^(?:content|rawcontent|result|responsetext|responsebody)$/.test(name)) {
      return target.fields.get("text") ?? textOf(target, marks);
    }
    if (target.type.startsWith("wmi:")) return marks.unknown(`.${name}`, "never");
    return thing(`${target.type}.${name}`, { text: marks.unknown(`.${name}`, "maybe") });
  }
  if (name === "length" || name === "count") {
    if (typeof target === "string")
      return isKnown(target) ? target.length : marks.unknown(".Length", "never");
    return listOf(target).length;
  }
  if (isList(target)) return target.map((item) => memberOf(item, name, scope));
  if (typeof target === "string") {
    if (/^(?:content|path|fullname|name|value|definition|source|result|responsetext)$/.test(name))
      return target;
    return isKnown(target) ? null : marks.unknown(`.${name}`, "maybe");
  }
  return null;
}

function itemMember(target: Value, name: string, scope: Scope): Value {
  const path = textOf(target, scope.marks);
  const cut = Math.max(path.lastIndexOf("\\"), path.lastIndexOf("/"));
  if (name === "fullname" || name === "pspath" || name === "path" || name === "versioninfo")
    return path;
  if (name === "name" || name === "basename" || name === "pschildname") return path.slice(cut + 1);
  if (name === "directoryname" || name === "directory" || name === "psparentpath")
    return path.slice(0, Math.max(cut, 0));
  if (name === "extension")
    return /\.\w+$/.exec(path)?.[0] ?? scope.marks.unknown(".Extension", "maybe");
  return scope.marks.unknown(`.${name}`, "maybe");
}

function ofText(
  text: string,
  name: string,
  args: readonly Value[],
  at: number,
  scope: Scope,
): Value {
  const { marks } = scope;
  const [first, second] = args;
  const one = textOf(first, marks);
  const two = textOf(second, marks);
  switch (name) {
    case "replace":
      return one === "" ? text : text.replaceAll(one, () => two).slice(0, 65_536);
    case "split": {
      const signs = args
        .flatMap((arg) => (isList(arg) ? arg : [arg]))
        .map((arg) => textOf(arg, marks));
      const characters = new Set(signs.join(""));
      const parts: string[] = [""];
      for (const character of text) {
        if (characters.has(character)) parts.push("");
        else parts[parts.length - 1] = `${parts.at(-1) ?? ""}${character}`;
      }
      return parts;
    }
    case "substring": {
      const from = Number(one);
      return second === undefined
        ? text.slice(from)
        : text.slice(from, from + Math.max(Number(two), 0));
    }
    case "remove":
      return second === undefined
        ? text.slice(0, Number(one))
        : text.slice(0, Number(one)) + text.slice(Number(one) + Number(two));
    case "insert":
      return text.slice(0, Number(one)) + two + text.slice(Number(one));
    case "tolower":
    case "tolowerinvariant":
      return text.toLowerCase();
    case "toupper":
    case "toupperinvariant":
      return text.toUpperCase();
    case "trim":
      return text.trim();
    case "trimend":
      return text.trimEnd();
    case "trimstart":
      return text.trimStart();
    case "tostring":
    case "normalize":
    case "clone":
    case "gettype":
    case "readtoend":
    case "getawaiter":
    case "getresult":
      return text;
    case "tochararray":
      return Array.from(text);
    case "chars":
      return text[Number(one)] ?? "";
    case "invoke":
    case "invokereturnasis":
      return listOf(runText(text, scope));
    case "padleft":
      return text.padStart(Math.min(Number(one) || 0, 1000), two || " ");
    case "padright":
      return text.padEnd(Math.min(Number(one) || 0, 1000), two || " ");
    case "indexof":
      return isKnown(text) ? text.indexOf(one) : marks.unknown(".IndexOf", "never");
    case "startswith":
    case "endswith":
    case "contains": {
      if (!isKnown(text) || !isKnown(one)) return marks.unknown(`.${name}`, "maybe");
      if (name === "contains") return text.includes(one);
      return name === "startswith" ? text.startsWith(one) : text.endsWith(one);
    }
    case "invokescript":
      return listOf(runText(one, scope));
    case "delete":
      return callThing(thing("item", { fullname: text }), name, args, at, scope);
    default:
      return marks.unknown(`.${name}()`, "maybe");
  }
}

export function callMember(
  target: Value,
  name: string,
  args: readonly Value[],
  at: number,
  scope: Scope,
): Value {
  const { marks, analysis } = scope;
  analysis.budget.spend();
  if (
    args.some(
      (arg) => typeof arg === "string" && /amsiutils|amsiinitfailed|amsiscanbuffer/i.test(arg),
    )
  ) {
    analysis.report.add("disable-access-control", at, textOf(args[0], marks), {
      because: "It switches off the check of scripts.",
    });
  }
  if (isClosure(target)) {
    if (/^(?:invoke|invokereturnasis|invokewithcontext)$/.test(name)) {
      return listOf(runBlock(target.block, { positional: args, named: new Map() }, scope));
    }
    return target;
  }
  if (isBytes(target)) return marks.unknown(`.${name}()`, "never");
  if (isThing(target)) {
    if (target.type.startsWith("encoding:")) {
      const encoding = target.type.slice("encoding:".length);
      if (name === "getstring") {
        return decoded(args[0], encoding) ?? textOf(args[0], marks);
      }
      if (name === "getbytes") {
        const text = textOf(args[0], marks);
        return isKnown(text) ? encoded(text, encoding) : text;
      }
    }
    if (target.type === "reader" && name.startsWith("readtoend")) return readAll(target, marks);
    if (target.type.startsWith("type:")) {
      return callStatic(target.type.slice("type:".length), name, args, at, scope);
    }
    return callThing(target, name, args, at, scope);
  }
  if (isList(target) && name !== "getenumerator" && name !== "tostring") {
    if (target.length === 0) return null;
    return target.slice(0, 64).map((item) => callMember(item, name, args, at, scope));
  }
  return ofText(textOf(target, marks), name, args, at, scope);
}
