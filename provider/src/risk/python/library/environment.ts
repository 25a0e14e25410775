/** The environment, the command line, and who and where the script is. */
import type { Environment } from "../../analysis/command";
import type { Call, Native, Natives } from "../machine/native";
import { argument } from "../machine/native";
import { derived, ENVIRONMENT, plain, textOf } from "../values/convert";
import { choice } from "../values/join";
import {
  list,
  NONE,
  slotValue,
  str,
  text,
  unknown,
  type TextValue,
  type Value,
} from "../values/value";

const USUAL: Readonly<Record<string, string>> = {
  HOME: "/root",
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  USER: "root",
  LOGNAME: "root",
  SHELL: "/bin/bash",
};

function variable(name: string): TextValue {
  const usual = Object.hasOwn(USUAL, name) ? USUAL[name] : undefined;
  return usual === undefined ? unknown(`$${name}`) : str(usual);
}

const get: Native = (call: Call) => {
  const name = plain(call.args[0]);
  const own = name === undefined ? undefined : call.m.environment.get(name)?.[0];
  if (own) return text(own);
  const otherwise = argument(call, 1, "default");
  if (name === undefined) return derived("os.environ", []);
  const value = variable(name);
  if (!otherwise || otherwise.kind === "none" || Object.hasOwn(USUAL, name)) return value;
  if (plain(otherwise) === "") return unknown(`$${name}`, "maybe");
  return choice([otherwise, value]);
};

/** What is set for the programs that the script starts. */
function judgeVariable(call: Call, name: string | undefined, value: Value | undefined): void {
  const library = plain(value);
  if (name === "LD_PRELOAD" && library !== "")
    call.m.analysis.report.add("preload-library", call.at, `LD_PRELOAD=${library ?? "…"}`, {
      severity: /^\/(?:tmp|dev\/shm|var\/tmp)/.test(library ?? "/tmp") ? "high" : "medium",
    });
}

export function judgeEnvironment(call: Call, value: Value | undefined): void {
  if (value?.kind !== "dict") return;
  const preload = value.slots.get("s:LD_PRELOAD");
  if (preload && preload.kind !== "items" && preload.kind !== "fact")
    judgeVariable(call, "LD_PRELOAD", preload);
}

const set: Native = (call) => {
  const [key, value] = call.args;
  const name = plain(key);
  judgeVariable(call, name, value);
  if (name !== undefined && value) call.m.environment.set(name, [textOf(value)]);
  return NONE;
};

/** What the script has set, and what it gives to one program beside it. */
export function environmentFor(call: Call, given: Value | undefined): Environment | undefined {
  const variables = new Map(call.m.environment);
  if (given?.kind === "dict") {
    for (const [key, slot] of given.slots) {
      const value = slotValue(slot);
      if (typeof key === "string" && key.startsWith("s:") && value)
        variables.set(key.slice(2), [textOf(value)]);
    }
  }
  return variables.size > 0 ? { variables, functions: new Map() } : undefined;
}

export const environmentNatives: Natives = {
  "os.environ.get": get,
  "os.getenv": get,
  "os.environ.setdefault": get,
  "os.environ.pop": get,
  "os.environ.__setitem__": set,
  "os.putenv": set,
  "os.environ.copy": () => ({ kind: "dict", slots: new Map([["?", text(ENVIRONMENT, "any")]]) }),
  "os.environ.items": () => list([list([unknown("(a variable)"), text(ENVIRONMENT, "any")])], true),
  "os.environ.update": (call) => {
    const [value] = call.args;
    judgeEnvironment(call, value);
    for (const [name, texts] of environmentFor(call, value)?.variables ?? [])
      call.m.environment.set(name, texts);
    return NONE;
  },
  "getpass.getuser": () => str("root"),
  "getpass.getpass": () => unknown("getpass()"),
  "os.getuid": () => ({ kind: "number", value: 0, float: false }),
  "os.geteuid": () => ({ kind: "number", value: 0, float: false }),
  "os.getpid": () => unknown("os.getpid()"),
  "os.getppid": () => unknown("os.getppid()"),
  "os.getlogin": () => str("root"),
  "os.uname": () => unknown("os.uname()"),
  "socket.gethostname": () => unknown("socket.gethostname()"),
  "socket.getfqdn": () => unknown("socket.getfqdn()"),
  "platform.node": () => unknown("platform.node()"),
  "sys.stdin.read": ({ m }) => m.input ?? unknown("sys.stdin.read()", "maybe"),
  "sys.stdin.readline": () => unknown("sys.stdin.readline()", "maybe"),
  "sys.stdin.readlines": () => list([unknown("(a line)", "maybe")], true),
  "sys.stdout.write": ({ m, args: [value] }) => {
    if (value?.kind === "text") m.print({ text: value.text, downloaded: false });
    return NONE;
  },
  "sys.stdout.flush": () => NONE,
  "sys.stderr.write": () => NONE,
};
