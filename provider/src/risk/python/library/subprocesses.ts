/** The module subprocess: lists and strings, with a shell or without, with input and pipes. */
import { NOTHING, type Content } from "../../analysis/content";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { codeOf } from "../tree/syntax";
import { contentOf, derived, plain, truth, valueOf } from "../values/convert";
import { optionsOf, spread } from "../values/join";
import {
  itemsOf,
  NONE,
  object,
  slotValue,
  text,
  tuple,
  unknown,
  type ObjectValue,
  type Value,
} from "../values/value";
import { judgeEnvironment } from "./environment";
import { pathOf } from "./effects";
import { startCommand, startShell, wordsOf, type Circumstances } from "./processes";
import { splitWords } from "./shellWords";

function isPipe(value: Value | undefined): boolean {
  return plain(value) === "(pipe)";
}

/** What stands on the standard input of the command; undefined where that is the script's own. */
function inputOf(call: Call): Content | undefined {
  const given = call.named.get("input");
  if (given && given.kind !== "none") return contentOf(given);
  const stream = call.named.get("stdin");
  if (plain(stream) === "(devnull)") return NOTHING;
  if (stream?.kind !== "object") return undefined;
  const content = slotValue(stream.slots.get("content"));
  return content && contentOf(content);
}

function isSocket(value: Value | undefined): boolean {
  return value?.kind === "object" && (value.type === "socketNumber" || value.type === "socket");
}

function start(call: Call, input: Content | undefined): Content {
  const command = argument(call, 0, "args") ?? argument(call, 0, "cmd");
  if (!command) return NOTHING;
  judgeEnvironment(call, call.named.get("env"));
  if (isSocket(call.named.get("stdin")) || isSocket(call.named.get("stdout")))
    call.m.socketIsTerminal = true;
  const directory = pathOf(call.named.get("cwd"));
  const how: Circumstances = { input, directory };
  const shell = call.named.get("shell");
  const inShell = shell !== undefined && truth(shell) !== false;
  let output: Content = NOTHING;
  const commands = optionsOf(command).flatMap((option): readonly Value[] =>
    option.kind === "sequence" ? spread(option) : [option],
  );
  for (const option of commands) {
    if (inShell) {
      const first = option.kind === "sequence" ? itemsOf(option).items[0] : option;
      if (first) output = startShell(call, first, how);
    } else if (option.kind === "text" && option.type !== "any") {
      output = startCommand(call, splitWords(option.text), how);
    } else output = startCommand(call, wordsOf(call, option), how);
  }
  return output;
}

function completed(call: Call): Value {
  const output = start(call, inputOf(call));
  return object("completed", {
    stdout: valueOf(output),
    stderr: unknown("(messages)", "maybe"),
    returncode: unknown("(the exit code)"),
    args: argument(call, 0, "args") ?? NONE,
  });
}

const called: Native = (call) => {
  start(call, inputOf(call));
  return derived(codeOf(call.node).slice(0, 60), []);
};

const outputText: Native = (call) => valueOf(start(call, inputOf(call)));

/** A process that waits for its input starts when that comes. */
function opened(call: Call): Value {
  const waits = isPipe(call.named.get("stdin"));
  const output = waits ? NOTHING : start(call, inputOf(call));
  const content = valueOf(output);
  const made = object("process", {
    stdout: object("pipe", { content }),
    stderr: object("pipe", { content: unknown("(messages)", "maybe") }),
    content,
    returncode: unknown("(the exit code)"),
    pid: unknown("(the process)"),
  });
  made.slots.set("stdin", object("processInput", { process: made }));
  if (waits) call.m.waiting.set(made, call);
  return made;
}

function feed(call: Call, process: ObjectValue, input: Value | undefined): Value | undefined {
  const opening = call.m.waiting.get(process);
  if (!opening) return slotValue(process.slots.get("content"));
  if (!input) call.m.waiting.delete(process);
  const output = start(
    { ...opening, at: call.at, node: call.node },
    input ? contentOf(input) : undefined,
  );
  const content = valueOf(output);
  call.m.set(process.slots, "content", content);
  call.m.set(process.slots, "stdout", object("pipe", { content }));
  return content;
}

function selfProcess(call: Call): ObjectValue | undefined {
  return call.self?.kind === "object" ? call.self : undefined;
}

const communicate: Native = (call) => {
  const process = selfProcess(call);
  if (!process) return undefined;
  const input = argument(call, 0, "input");
  const content = feed(call, process, input && input.kind !== "none" ? input : undefined);
  return tuple(content ?? unknown("(output)", "maybe"), unknown("(messages)", "maybe"));
};

const wait: Native = (call) => {
  const process = selfProcess(call);
  if (process && call.m.waiting.has(process) && !process.slots.has("fed"))
    feed(call, process, undefined);
  return derived(codeOf(call.node).slice(0, 60), []);
};

const writeInput: Native = (call) => {
  const stream = selfProcess(call);
  const process = stream && slotValue(stream.slots.get("process"));
  const [value] = call.args;
  if (process?.kind !== "object" || !value) return undefined;
  const before = slotValue(process.slots.get("fed"));
  const whole =
    before?.kind === "text" && value.kind === "text"
      ? text([...before.text, ...value.text])
      : value;
  call.m.set(process.slots, "fed", whole);
  feed(call, process, whole);
  return undefined;
};

export const subprocessNatives: Natives = {
  "subprocess.run": completed,
  "subprocess.call": called,
  "subprocess.check_call": called,
  "subprocess.check_output": outputText,
  "subprocess.Popen": opened,
  "subprocess.getoutput": (call) => {
    const [command] = call.args;
    return command && valueOf(startShell(call, command));
  },
  "subprocess.getstatusoutput": (call) => {
    const [command] = call.args;
    return command && tuple(unknown("(the exit code)"), valueOf(startShell(call, command)));
  },
  "subprocess.list2cmdline": (call) => {
    const [words] = call.args;
    return (
      words &&
      text(wordsOf(call, words).flatMap((word, index) => (index > 0 ? [" ", ...word] : word)))
    );
  },
  "completed.check_returncode": () => NONE,
  "process.communicate": communicate,
  "process.wait": wait,
  "process.poll": wait,
  "process.__enter__": (call) => call.self,
  "process.__exit__": wait,
  "process.kill": () => NONE,
  "process.terminate": () => NONE,
  "processInput.write": writeInput,
  "processInput.close": () => NONE,
  "processInput.flush": () => NONE,
};
