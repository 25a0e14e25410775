/** Cmdlets on files, and on the registry, which looks like files. */
import { NOTHING } from "../../analysis/content";
import { digestCompared, digestOf, memoryOf } from "../../windows/memory";
import { judgeRegistryDeletion, judgeRegistryValue } from "../../windows/registry";
import { has, isTrial, named, text, texts, type Call, type Cmdlet } from "../calls";
import {
  contentOf,
  readingOf,
  deletePath,
  keyOf,
  movePath,
  plainPath,
  writeContent,
  writeText,
} from "../files";
import { isThing, listOf, textOf, thing, type Value } from "../values";

const PATH = ["path", "literalpath", "fullname", "lp", "filepath"];
const REGISTRY = /^(?:registry::|hk(?:lm|cu|cr|u|cc):|hkey_)/i;

/** What is meant by a path that a set of files stands for. */
function pathsOf(call: Call): { path: string; isSet: boolean; chosen: boolean; below: boolean }[] {
  const { marks } = call.scope;
  const value = named(call, ...PATH) ?? call.positional[0];
  const items = value === undefined ? (call.input ?? []) : listOf(value);
  return items.slice(0, 64).map((item: Value) => ({
    path: textOf(item, marks),
    isSet: isThing(item) && item.type === "items",
    chosen: isThing(item) && item.chosen,
    below: isThing(item) && item.fields.get("below") === true,
  }));
}

const removeItem: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const { scope, at, resolved } = call;
  const include = named(call, "include", "filter");
  for (const { path, chosen, below } of pathsOf(call)) {
    if (REGISTRY.test(plainPath(path))) {
      judgeRegistryDeletion(
        { key: path.replace(/^(hk\w+):/i, "$1"), at, resolved },
        scope.analysis,
      );
      continue;
    }
    if (/^(?:env|variable|function|alias|cert):/i.test(path)) continue;
    if (chosen) {
      judgeChosen(path, at, resolved, call);
      continue;
    }
    const recursive = has(call, "recurse");
    const target =
      include === undefined
        ? path
        : path.replace(/[\\/]?\*?$/, `\\${textOf(include, scope.marks)}`);
    const isTree = (recursive || below) && include === undefined;
    const what = isTree ? "tree" : recursive || below ? "files below" : "files";
    deletePath(target, what, at, resolved, scope);
  }
  return [];
};

/** Only some of the files: dear where all below a place of the system are looked at. */
function judgeChosen(path: string, at: number, resolved: string, call: Call): void {
  const folder = path.replace(/\\[^\\]*$/, "");
  if (/^(?:[a-z]:|[a-z]:\\(?:windows(?:\\system32)?|users|program files.*))$/i.test(folder)) {
    deletePath(`${folder}\\*`, "files below", at, resolved, call.scope);
  }
}

const getChildItem: Cmdlet = (call) => {
  const { scope } = call;
  const paths = texts(call, PATH, 0);
  const filter = named(call, "filter", "include");
  const below = has(call, "recurse");
  return (paths.length > 0 ? paths : ["."]).map((path) => {
    if (REGISTRY.test(plainPath(path))) return path;
    const mask = filter === undefined ? "*" : textOf(listOf(filter)[0], scope.marks);
    const whole = /[*?]/.test(path)
      ? path
      : `${path.replace(/[\\/]$/, "")}${scope.frame.system === "windows" ? "\\" : "/"}${mask}`;
    return thing("items", { fullname: whole, below });
  });
};

const getContent: Cmdlet = (call) => {
  const file = readingOf(text(call, PATH, 0), call.scope);
  return [file ? call.scope.marks.value(file.text) : call.scope.marks.unknown("(file)", "maybe")];
};

function written(call: Call, position: number): string {
  const value = named(call, "value", "inputobject") ?? call.positional[position];
  const parts = value === undefined ? (call.input ?? []) : listOf(value);
  return parts.map((part) => textOf(part, call.scope.marks)).join("\n");
}

const setContent: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const isNamed = named(call, ...PATH) !== undefined;
  const append = call.name === "add-content" || (call.name === "out-file" && has(call, "append"));
  for (const path of texts(call, PATH, 0)) {
    writeText(path, written(call, isNamed ? 0 : 1), append, call.at, call.resolved, call.scope);
  }
  return [];
};

const clearContent: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  for (const path of texts(call, PATH, 0)) {
    if (/[*?]/.test(path)) call.scope.analysis.report.add("overwrite-data", call.at, call.resolved);
    writeContent(path, NOTHING, false, call.at, call.resolved, call.scope);
  }
  return [];
};

const copyItem: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const { scope, at, resolved } = call;
  const from = text(call, PATH, 0);
  const to = text(call, ["destination"], named(call, ...PATH) === undefined ? 1 : 0);
  if (/\\config\\(?:sam|security|system)$|ntds\.dit$/i.test(from)) {
    scope.analysis.report.add("leak-credentials", at, resolved);
  }
  const held = contentOf(from, scope);
  if (call.name === "move-item") movePath(from, at, resolved, scope);
  if (to !== "") {
    const name = from.slice(Math.max(from.lastIndexOf("\\"), from.lastIndexOf("/")) + 1);
    const target = /\.\w{1,5}$/.test(to) ? to : `${to.replace(/[\\/]$/, "")}\\${name}`;
    const copy = held ?? {
      text: scope.marks.text(scope.marks.unknown(from, "maybe")),
      downloaded: false,
    };
    writeContent(target, copy, false, at, resolved, scope);
  }
  return [];
};

const newItem: Cmdlet = (call) => {
  const path = text(call, PATH, 0);
  const name = named(call, "name");
  const whole = name === undefined ? path : `${path}\\${textOf(name, call.scope.marks)}`;
  const value = named(call, "value");
  const key = keyOf(whole, call.scope);
  if (/^dir/i.test(text(call, ["itemtype", "type"], 9)) && key)
    memoryOf(call.scope.analysis).empty.add(key);
  else if (value !== undefined && !REGISTRY.test(path)) {
    writeText(whole, textOf(value, call.scope.marks), false, call.at, call.resolved, call.scope);
  }
  return [];
};

const setItemProperty: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const { marks, analysis } = call.scope;
  const key = text(call, PATH, 0);
  const names = texts(call, ["name"], 1);
  const data = textOf(named(call, "value") ?? call.positional[2], marks);
  if (!REGISTRY.test(plainPath(key))) return [];
  const value = /^\(default\)$/i.test(names[0] ?? "") ? "" : names[0];
  judgeRegistryValue(
    { key: key.replace(/^(hk\w+):/i, "$1"), value, data, at: call.at, resolved: call.resolved },
    analysis,
  );
  return [];
};

const removeItemProperty: Cmdlet = (call) => {
  if (isTrial(call)) return [];
  const key = text(call, PATH, 0);
  const value = text(call, ["name"], 1);
  const { at, resolved } = call;
  judgeRegistryDeletion(
    { key: key.replace(/^(hk\w+):/i, "$1"), value, at, resolved },
    call.scope.analysis,
  );
  return [];
};

const getFileHash: Cmdlet = (call) => {
  const key = keyOf(text(call, PATH, 0), call.scope);
  const digest = call.scope.marks.unknown(digestOf(key ?? ""), "never");
  return [thing("digest", { hash: digest, text: digest })];
};

/** Looking at the signature of a file is as good as comparing a digest. */
const getSignature: Cmdlet = (call) => {
  const key = keyOf(text(call, PATH, 0), call.scope);
  if (key !== undefined) digestCompared(digestOf(key), call.scope.analysis);
  return [thing("signature", { status: call.scope.marks.unknown("(signature)", "never") })];
};

const renameItem: Cmdlet = (call) => {
  if (!isTrial(call)) movePath(text(call, PATH, 0), call.at, call.resolved, call.scope);
  return [];
};

const setLocation: Cmdlet = (call) => {
  const { scope } = call;
  const key = keyOf(text(call, PATH, 0), scope);
  if (key !== undefined)
    scope.frame = { ...scope.frame, directory: scope.marks.text(key), entered: true };
  return [];
};

export const FILES: Readonly<Record<string, Cmdlet>> = {
  "remove-item": removeItem,
  "get-childitem": getChildItem,
  "get-item": (call) => texts(call, PATH, 0).map((path) => thing("item", { fullname: path })),
  "get-content": getContent,
  "set-content": setContent,
  "add-content": setContent,
  "out-file": setContent,
  "clear-content": clearContent,
  "copy-item": copyItem,
  "move-item": copyItem,
  "rename-item": renameItem,
  "new-item": newItem,
  "set-itemproperty": setItemProperty,
  "new-itemproperty": setItemProperty,
  "remove-itemproperty": removeItemProperty,
  "clear-item": removeItem,
  "get-filehash": getFileHash,
  "get-authenticodesignature": getSignature,
  "set-location": setLocation,
  "push-location": setLocation,
};
