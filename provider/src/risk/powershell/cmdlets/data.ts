/** Cmdlets that choose from, shape and make values. */
import { named, text, type Cmdlet } from "../calls";
import { runBlock } from "../invoke";
import { isClosure, isThing, listOf, textOf, truthOf, type Value } from "../values";

/** Keeps what fits; of things that aren't known one by one it is some. */
const whereObject: Cmdlet = (call) => {
  const { scope, positional, input } = call;
  const block = [...positional, named(call, "filterscript")].find((value) => isClosure(value));
  const kept: Value[] = [];
  for (const item of (input ?? []).slice(0, 256)) {
    const source = isClosure(block) ? block.block.source : call.resolved;
    if (isThing(item)) {
      kept.push({ ...item, chosen: item.chosen || isNarrow(source) });
      continue;
    }
    if (!isClosure(block)) {
      kept.push(item);
      continue;
    }
    scope.assign("_", item);
    const [answer] = runBlock(block.block, { positional: [], named: new Map() }, scope);
    if (truthOf(answer, scope.marks) !== false) kept.push(item);
  }
  return kept;
};

/** A condition that leaves only few: by age, name or size; not by being there at all. */
function isNarrow(source: string): boolean {
  if (/^\s*(?:\$_\.\w+|\$true|\S*\s*\??\s*\w+)\s*$/i.test(source)) return false;
  if (
    /(?:-ne|-notlike|-notmatch)\b/i.test(source) &&
    !/-(?:lt|gt|le|ge|eq|like|match|in)\b/i.test(source)
  )
    return false;
  return !/-(?:like|match)\s+['"]?\.?\*['"]?\s*$|-eq\s+['"]?(?:up|running|true|\$true|installed|enabled)['"]?\s*$/i.test(
    source,
  );
}

const selectObject: Cmdlet = (call) => {
  const property = named(call, "expandproperty");
  const input = call.input ?? [];
  if (property === undefined) {
    const some = named(call, "first", "last", "skip") !== undefined;
    return input.map((item) => (isThing(item) && some ? { ...item, chosen: true } : item));
  }
  const name = textOf(property, call.scope.marks).toLowerCase();
  return input.map((item) => {
    if (isThing(item)) return item.fields.get(name) ?? item;
    return item;
  });
};

const same: Cmdlet = (call) => call.input ?? [];

const secureString: Cmdlet = (call) => {
  const value = text(call, ["string"], 0);
  return [
    { kind: "thing", type: "securestring", chosen: false, fields: new Map([["secret", value]]) },
  ];
};

const joinPath: Cmdlet = (call) => {
  const [parent = "", ...children] = [
    ...listOf(named(call, "path") ?? null),
    ...call.positional,
    ...listOf(named(call, "childpath") ?? null),
  ].map((value) => textOf(value, call.scope.marks));
  return [
    [parent.replace(/[\\/]$/, ""), ...children].join(
      call.scope.frame.system === "windows" ? "\\" : "/",
    ),
  ];
};

const splitPath: Cmdlet = (call) => {
  const path = text(call, ["path", "literalpath"], 0);
  const cut = Math.max(path.lastIndexOf("\\"), path.lastIndexOf("/"));
  return [
    named(call, "leaf") === undefined ? path.slice(0, Math.max(cut, 0)) : path.slice(cut + 1),
  ];
};

export const DATA: Readonly<Record<string, Cmdlet>> = {
  "where-object": whereObject,
  "select-object": selectObject,
  "sort-object": same,
  "group-object": same,
  "get-unique": same,
  "convertto-securestring": secureString,
  "join-path": joinPath,
  "split-path": splitPath,
  "resolve-path": (call) => call.positional,
  "convert-path": (call) => call.positional,
};
