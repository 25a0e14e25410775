/** Cmdlets that run code. */
import { matchesPattern } from "../../text/pattern";
import { LOOSE_FOLDER } from "../../windows/registry";
import { has, named, text, texts, type Cmdlet } from "../calls";
import { contentOf } from "../files";
import { runBlock } from "../invoke";
import { newObject } from "../objects";
import { startProgram } from "../programs";
import { runText } from "../run";
import { elementOf } from "../execute";
import { isClosure, listOf, textOf, thing, type Value } from "../values";
import { ALIASES } from "../aliases";
import { MARK } from "../../batch/marks";
import { CMDLETS } from ".";

const invokeExpression: Cmdlet = (call) => {
  const { scope, at, resolved } = call;
  const { analysis, marks } = scope;
  const parts = texts(call, ["command"], 0);
  const source = parts.join("\n");
  if (marks.isDownloaded(source)) {
    analysis.report.add("run-download", at, resolved);
    return [];
  }
  if (MARK.test(source) && source.replaceAll(/[\uE000\uE100-\uF8FF\s]/g, "") === "") {
    const rule = scope.connects ? "remote-shell" : "run-unknown";
    analysis.report.add(rule, at, resolved);
    return [];
  }
  return runText(source, scope);
};

/** Runs the block for each of the things that come in. */
const forEachObject: Cmdlet = (call) => {
  const { scope, positional } = call;
  const blocks = [
    ...listOf(named(call, "process", "begin", "end") ?? null),
    ...positional.flatMap((value) => (Array.isArray(value) ? listOf(value) : [value])),
  ];
  const values: Value[] = [];
  const items = call.input ?? [];
  for (const item of items.slice(0, 64)) {
    const element = elementOf(item);
    scope.assign("_", element);
    scope.assign("psitem", element);
    for (const block of blocks) {
      if (!isClosure(block)) continue;
      values.push(...runBlock(block.block, { positional: [], named: new Map() }, scope));
    }
  }
  return values.slice(0, 4096);
};

const invokeCommand: Cmdlet = (call) => {
  const { scope, positional } = call;
  const block = [named(call, "scriptblock"), ...positional].find((value) => isClosure(value));
  const args = listOf(named(call, "argumentlist", "args"));
  if (isClosure(block)) return runBlock(block.block, { positional: args, named: new Map() }, scope);
  const path = named(call, "filepath");
  const file = path === undefined ? undefined : contentOf(textOf(path, scope.marks), scope);
  if (file?.downloaded) scope.analysis.report.add("run-download", call.at, call.resolved);
  else if (file) runText(scope.marks.value(file.text), scope);
  return [];
};

const startProcess: Cmdlet = (call) => {
  const { scope, at } = call;
  const file = text(call, ["filepath"], 0);
  const args = texts(call, ["argumentlist", "args"], 1).join(" ");
  startProgram(file, args, at, scope);
  return has(call, "passthru") ? [thing("process", {}, true)] : [];
};

const getCommand: Cmdlet = (call) => {
  const wanted = text(call, ["name"], 0).toLowerCase();
  if (!/[*?]/.test(wanted)) return [wanted];
  const names = [...CMDLETS.keys(), ...Object.keys(ALIASES)];
  const found = names.find((name) => matchesPattern(wanted, name));
  return [found ?? call.scope.marks.unknown(`(${call.resolved})`, "maybe")];
};

const setAlias: Cmdlet = (call) => {
  const name = text(call, ["name"], 0).toLowerCase();
  const value = text(call, ["value"], named(call, "name") === undefined ? 1 : 0).toLowerCase();
  call.scope.aliases.set(name, ALIASES[value] ?? value);
  return [];
};

const setVariable: Cmdlet = (call) => {
  const name = text(call, ["name"], 0).toLowerCase();
  const value = named(call, "value") ?? call.positional[named(call, "name") === undefined ? 1 : 0];
  call.scope.assign(name, value ?? null);
  return [];
};

const getVariable: Cmdlet = (call) => {
  const wanted = text(call, ["name"], 0).toLowerCase();
  const names = [...call.scope.vars.keys(), "pshome", "shellid", "verbosepreference"];
  const name = names.find((one) => matchesPattern(wanted, one)) ?? wanted;
  const value = call.scope.variable(name);
  return [named(call, "valueonly") === undefined ? thing("variable", { value, name }) : value];
};

const newObjectCmdlet: Cmdlet = (call) => {
  const com = named(call, "comobject");
  if (com !== undefined) return [thing(`com:${textOf(com, call.scope.marks)}`)];
  const type = text(call, ["typename"], 0);
  const given =
    named(call, "argumentlist", "args") ??
    call.positional[named(call, "typename") === undefined ? 1 : 0];
  return [newObject(type, listOf(given), call.scope)];
};

const registerTask: Cmdlet = (call) => {
  const { scope, at, resolved } = call;
  const action =
    named(call, "action") ?? call.positional.find((value) => typeof value === "object");
  const code = textOf(action, scope.marks);
  judgeTask(code, at, resolved, call.scope);
  return [thing("task", {}, true)];
};

function judgeTask(
  code: string,
  at: number,
  resolved: string,
  scope: Parameters<Cmdlet>[0]["scope"],
): void {
  const { analysis, marks, frame } = scope;
  const [worst] = analysis.trial("BAT", { text: marks.text(code), downloaded: false }, frame, at);
  const opens = /\s-(?:enc|e|ec|encodedcommand)\b|https?:\/\/|mshta|\biex\b/i.test(code);
  if (worst || opens || LOOSE_FOLDER.test(code)) {
    const because = worst && `It would run: ${worst.message}`;
    analysis.report.add("scheduled-code", at, resolved, { because });
  }
}

const newAction: Cmdlet = (call) => {
  const program = text(call, ["execute"], 0);
  const args = text(call, ["argument"], 1);
  return [thing("action", { text: `${program} ${args}` })];
};

const pass: Cmdlet = (call) => call.input ?? call.positional;

const sleep: Cmdlet = (call) => {
  call.scope.pauses += 1;
  return [];
};

const blockLater: Cmdlet = (call) => {
  call.scope.starts += 1;
  call.scope.lastStart = call.at;
  return invokeCommand(call);
};

export const CODE: Readonly<Record<string, Cmdlet>> = {
  "invoke-expression": invokeExpression,
  "foreach-object": forEachObject,
  "invoke-command": invokeCommand,
  "start-job": blockLater,
  "start-threadjob": blockLater,
  "start-process": startProcess,
  "invoke-item": startProcess,
  "get-command": getCommand,
  "get-alias": getCommand,
  "set-alias": setAlias,
  "new-alias": setAlias,
  "set-variable": setVariable,
  "new-variable": setVariable,
  "get-variable": getVariable,
  "new-object": newObjectCmdlet,
  "register-scheduledtask": registerTask,
  "set-scheduledtask": registerTask,
  "register-scheduledjob": (call) => {
    const block = named(call, "scriptblock");
    const code = textOf(block, call.scope.marks);
    const { analysis, marks, frame } = call.scope;
    const found = analysis.trial(
      "POWERSHELL",
      { text: marks.text(code), downloaded: false },
      frame,
      call.at,
    );
    if (found.length > 0) analysis.report.add("scheduled-code", call.at, call.resolved);
    return [];
  },
  "new-scheduledtaskaction": newAction,
  "add-type": () => [],
  "start-sleep": sleep,
  "read-host": (call) => {
    call.scope.pauses += 1;
    return [call.scope.marks.unknown("(input)", "maybe")];
  },
  "write-output": pass,
  "out-string": pass,
  "out-default": pass,
  "tee-object": pass,
  "out-null": () => [],
  "write-host": () => [],
  "write-verbose": () => [],
  "write-warning": () => [],
  "write-error": () => [],
  "write-debug": () => [],
  "write-progress": () => [],
};
