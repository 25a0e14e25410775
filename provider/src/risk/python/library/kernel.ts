/** Calls of the kernel and of C libraries: ctypes, fcntl, and Windows' registry. */
import { isDisk } from "../../paths/devices";
import { judgeDeletion } from "../../effects/deletion";

import { wholeText } from "../values/whole";
import type { Call, Native, Natives } from "../machine/native";
import { codeOf } from "../tree/syntax";
import { numberOf, plain } from "../values/convert";
import { NONE, object, slotValue, type Value } from "../values/value";
import { pathOf } from "./effects";
import { pathOfFile } from "./fileObjects";
import { startCommand, startShell, wordOf } from "./processes";

const library: Native = () => object("library");

/** ctypes' own numbers and texts are what they are made of. */
const same: Native = ({ args: [value] }) => value;

const reboot: Native = (call) => {
  const code = call.args.map(numberOf).find((value) => value !== undefined && value !== 0xfee1dead);
  // 0 and this one switch Ctrl-Alt-Del off and on, and nothing else.
  if (code !== 0 && code !== 0x89abcdef)
    call.m.analysis.report.add("power-off", call.at, codeOf(call.node));
  return NONE;
};

/** Numbers of the kernel's calls on x86-64. */
const NUMBERED: Readonly<Record<number, Native>> = {
  169: (call) => reboot({ ...call, args: call.args.slice(2) }),
  57: (call) => fork(call),
  87: (call) => unlink({ ...call, args: call.args.slice(1) }),
  62: (call) => kill({ ...call, args: call.args.slice(1) }),
  175: module_,
  176: module_,
};

function fork(call: Call): Value {
  if (call.m.endless) call.m.analysis.report.add("fork-bomb", call.at, codeOf(call.node));
  return NONE;
}

function module_(call: Call): Value {
  call.m.analysis.report.add("change-kernel", call.at, codeOf(call.node));
  return NONE;
}

function unlink(call: Call): Value {
  const path = pathOf(call.args[0]);
  const { m, at } = call;
  if (path)
    judgeDeletion({ path, at, resolved: codeOf(call.node), recursive: false }, m.frame, m.analysis);
  return NONE;
}

function kill(call: Call): Value {
  if (numberOf(call.args[0]) === -1)
    call.m.analysis.report.add("kill-everything", call.at, codeOf(call.node));
  return NONE;
}

const ioctl: Native = (call) => {
  const [fd] = call.args;
  const request = numberOf(call.args[1]);
  const path =
    fd?.kind === "object" && fd.slots.has("path") ? (wholeText(pathOfFile(fd)) ?? "") : "";
  const { report } = call.m.analysis;
  if (request === 0x8914 && (fd?.kind !== "object" || fd.type.includes("socket")))
    report.add("interface-down", call.at, codeOf(call.node));
  else if (
    (request === 0x1277 || request === 0x127d || request === 0x127f) &&
    (isDisk(path) || path === "")
  )
    report.add("erase-disk", call.at, codeOf(call.node));
  return undefined;
};

/** Keys under which Windows starts programs by itself. */
const RUN_KEY = /\\CurrentVersion\\(?:Run|RunOnce|Winlogon|Image File Execution Options)/i;

const openKey: Native = (call) => object("registryKey", { path: call.args[1] ?? NONE });

const setKeyValue: Native = (call) => {
  const [key] = call.args;
  const path = key?.kind === "object" ? plain(slotValue(key.slots.get("path"))) : undefined;
  if (RUN_KEY.test(path ?? ""))
    call.m.analysis.report.add("start-up-code", call.at, codeOf(call.node));
  return NONE;
};

export const kernelNatives: Natives = {
  "ctypes.CDLL": library,
  "ctypes.cdll.LoadLibrary": library,
  "ctypes.PyDLL": library,
  "ctypes.util.find_library": () => undefined,
  "ctypes.c_int": same,
  "ctypes.c_uint": same,
  "ctypes.c_long": same,
  "ctypes.c_ulong": same,
  "ctypes.c_size_t": same,
  "ctypes.c_uint32": same,
  "ctypes.c_int32": same,
  "ctypes.c_char_p": same,
  "ctypes.c_wchar_p": same,
  "ctypes.create_string_buffer": same,
  "library.reboot": reboot,
  "library.fork": fork,
  "library.vfork": fork,
  "library.unlink": unlink,
  "library.rmdir": () => NONE,
  "library.kill": kill,
  "library.init_module": module_,
  "library.delete_module": module_,
  "library.system": (call) => {
    const [command] = call.args;
    if (command) startShell(call, command);
    return NONE;
  },
  "library.popen": (call) => {
    const [command] = call.args;
    if (command) startShell(call, command);
    return NONE;
  },
  "library.execl": (call) => {
    const words = call.args.filter(({ kind }) => kind !== "none").map(wordOf);
    startCommand(call, [words[0] ?? [], ...words.slice(2)]);
    return NONE;
  },
  "library.syscall": (call) => {
    const found = NUMBERED[numberOf(call.args[0]) ?? -1];
    return found
      ? found({ ...call, args: call.args.slice(found === NUMBERED[169] ? 1 : 0) })
      : NONE;
  },
  "fcntl.ioctl": ioctl,
  "winreg.OpenKey": openKey,
  "winreg.CreateKey": openKey,
  "winreg.CreateKeyEx": openKey,
  "_winreg.OpenKey": openKey,
  "winreg.SetValueEx": setKeyValue,
  "winreg.SetValue": setKeyValue,
  "_winreg.SetValueEx": setKeyValue,
  "os.mknod": () => NONE,
};
