/** Commands that the script starts: how their words and their shell text reach the judges. */
import type { Frame } from "../../analysis/command";
import { NOTHING, outputOf, type Content } from "../../analysis/content";
import { resolvedCommand, runCommand } from "../../programs/dispatch";
import { holes, rendered, shown, UNKNOWN, type Text } from "../../text/text";
import { Ended } from "../machine/machine";
import { isNear } from "../machine/nested";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { elements } from "../machine/iteration";
import { codeOf } from "../tree/syntax";
import { contentOf, derived, valueOf } from "../values/convert";
import { optionsOf } from "../values/join";
import { isDownloaded } from "../values/marks";
import { NONE, number, object, type Value } from "../values/value";
import { environmentFor } from "./environment";
import { pathOf } from "./effects";

/** Programs that only Windows has run there. */
function frameFor(call: Call, name: string): Frame {
  const { frame, analysis } = call.m;
  const plain = name
    .slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1)
    .toLowerCase();
  const bare = plain.replace(/\.(?:exe|com|bat|cmd)$/, "");
  const { posix, windows } = analysis.knowledge.programs;
  const isWindows = !posix.has(bare) && windows.has(bare);
  const environment = environmentFor(call, call.named.get("env")) ?? frame.environment;
  return { ...frame, environment, ...(isWindows ? { system: "windows" as const } : {}) };
}

export interface Circumstances {
  readonly input?: Content | undefined;
  readonly directory?: Text | undefined;
}

const SHELLS = /^(?:.*\/)?(?:ba|da|z|k|c|a)?sh$/;

/** A shell whose input and output were made to be a socket. */
function judgeRemoteShell(call: Call, argv: readonly Text[]): boolean {
  const name = rendered(argv[0] ?? []);
  if (!call.m.socketIsTerminal || !(SHELLS.test(name) || /python|perl/.test(name))) return false;
  call.m.analysis.report.add("remote-shell", call.at, resolvedCommand(argv));
  return true;
}

export function startCommand(call: Call, argv: readonly Text[], how: Circumstances = {}): Content {
  const { m, at } = call;
  const words = argv.map((word) => m.settledText(word));
  if (judgeRemoteShell(call, words)) return outputOf("(a shell)");
  const frame = frameFor(call, rendered(words[0] ?? []));
  const directory = how.directory ?? frame.directory;
  const command = {
    ...frame,
    directory,
    argv: words,
    input: how.input ?? NOTHING,
    at,
    piped: how.input !== undefined,
  };
  return runCommand(command, m.analysis);
}

function isWholeUnknown(text: Text): boolean {
  return holes(text).length > 0 && rendered(text).replaceAll(UNKNOWN, "").trim() === "";
}

/** Text that a shell reads. */
export function startShell(call: Call, value: Value, how: Circumstances = {}): Content {
  const { m, at } = call;
  const settled = m.settled(value);
  const origin = settled.kind === "text" ? settled.origin : undefined;
  const content = contentOf(settled, origin && isNear(origin, call.node) ? origin : undefined);
  if (isWholeUnknown(content.text)) {
    const rule = isDownloaded(content.text) ? "run-download" : "run-unknown";
    m.analysis.report.add(rule, at, shown(content.text));
    return outputOf("(output)");
  }
  const [first = ""] = rendered(content.text).trim().split(/\s+/);
  if (judgeRemoteShell(call, [[first]])) return outputOf("(a shell)");
  const frame = frameFor(call, first);
  const directory = how.directory ?? frame.directory;
  const language = frame.system === "windows" ? "BAT" : "SHELL";
  return m.analysis.run(language, content, { ...frame, directory }, at);
}

/** The words of a command that is given as a list. */
export function wordsOf(call: Call, value: Value): readonly Text[] {
  if (value.kind === "sequence" || value.kind === "choice")
    return elements(call.m, value, codeOf(call.node)).items.map(wordOf);
  return [wordOf(value)];
}

export function wordOf(value: Value): Text {
  return pathOf(value) ?? contentOf(value).text;
}

function shellNative(result: (content: Content, call: Call) => Value): Native {
  return (call) => {
    const command = argument(call, 0, "command") ?? argument(call, 0, "cmd");
    if (!command) return undefined;
    const contents = optionsOf(command).map((option) => startShell(call, option));
    const [content = NOTHING] = contents;
    return result(content, call);
  };
}

const status = (_content: Content, call: Call): Value =>
  derived(codeOf(call.node).slice(0, 60), []);

function pipe(content: Content): Value {
  return object("pipe", { content: valueOf(content) });
}

/** The program takes the place of the script. */
function replaced(call: Call, argv: readonly Text[]): never {
  startCommand(call, argv);
  throw new Ended();
}

/** `execl(path, name, …)`: the words stand one by one. */
function separate(from: number, ends: boolean): Native {
  return (call) => {
    const [path, , ...rest] = call.args.slice(from);
    if (!path) return undefined;
    const words = [path, ...rest].filter(({ kind }) => kind !== "dict").map(wordOf);
    if (ends) return replaced(call, words);
    startCommand(call, words);
    return number(0);
  };
}

/** `execv(path, words)`. */
function together(from: number, ends: boolean): Native {
  return (call) => {
    const [path, words] = call.args.slice(from);
    if (!path) return undefined;
    const [, ...rest] = words ? wordsOf(call, words) : [];
    const argv = [wordOf(path), ...rest];
    if (ends) return replaced(call, argv);
    startCommand(call, argv);
    return number(0);
  };
}

const fork: Native = (call) => {
  if (call.m.endless) call.m.analysis.report.add("fork-bomb", call.at, codeOf(call.node));
  return undefined;
};

const pipeRead: Native = ({ self }) => {
  const slot = self?.kind === "object" ? self.slots.get("content") : undefined;
  return slot && slot.kind !== "items" && slot.kind !== "fact" ? slot : undefined;
};

const commandOutput = shellNative((content) => valueOf(content));

/** The module `sh` has a function for every program. */
export const programOf: Native = (call) => {
  const name = call.name.slice("sh.".length).replaceAll("_", "-");
  return valueOf(startCommand(call, [[name], ...call.args.map(wordOf)]));
};

export const processNatives: Natives = {
  "os.system": shellNative(status),
  "os.popen": shellNative(pipe),
  "os.popen2": shellNative(pipe),
  "os.popen3": shellNative(pipe),
  "os.popen4": shellNative(pipe),
  "popen2.popen2": shellNative(pipe),
  "popen2.popen3": shellNative(pipe),
  "popen2.Popen3": shellNative(pipe),
  "platform.popen": shellNative(pipe),
  "commands.getoutput": commandOutput,
  "commands.getstatusoutput": commandOutput,
  "pexpect.run": commandOutput,
  "pexpect.spawn": shellNative(pipe),
  "asyncio.create_subprocess_shell": shellNative(pipe),
  "fabric.api.local": commandOutput,
  "fabric.api.run": commandOutput,
  "fabric.api.sudo": commandOutput,
  "invoke.run": commandOutput,
  "asyncio.create_subprocess_exec": (call) => {
    const content = startCommand(call, call.args.map(wordOf));
    return pipe(content);
  },
  "pipe.read": pipeRead,
  "pipe.readlines": (call) =>
    object("lines", { each: derived("(a line)", call.self ? [call.self] : []) }),
  "pipe.readline": (call) => derived("(a line)", call.self ? [call.self] : []),
  "pipe.close": () => NONE,
  "pipe.__enter__": (call) => call.self,
  "pipe.communicate": (call) => object("lines", { each: pipeRead(call) ?? NONE }),
  "pty.spawn": (call) => {
    const [words] = call.args;
    if (words) startCommand(call, wordsOf(call, words));
    return undefined;
  },
  "os.execv": together(0, true),
  "os.execve": together(0, true),
  "os.execvp": together(0, true),
  "os.execvpe": together(0, true),
  "os.execl": separate(0, true),
  "os.execle": separate(0, true),
  "os.execlp": separate(0, true),
  "os.execlpe": separate(0, true),
  "os.spawnv": together(1, false),
  "os.spawnve": together(1, false),
  "os.spawnvp": together(1, false),
  "os.spawnvpe": together(1, false),
  "os.spawnl": separate(1, false),
  "os.spawnle": separate(1, false),
  "os.spawnlp": separate(1, false),
  "os.posix_spawn": together(0, false),
  "os.posix_spawnp": together(0, false),
  "os.startfile": () => NONE,
  "os.fork": fork,
  "os.forkpty": fork,
  "os.dup2": (call) => {
    const [from] = call.args;
    if (from?.kind === "object" && from.type === "socketNumber") call.m.socketIsTerminal = true;
    return NONE;
  },
};
