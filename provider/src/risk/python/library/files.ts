/** open and its like, methods of files, and what pathlib and shutil write. */

import { type Text } from "../../text/text";
import { argument, type Call, type Native, type Natives } from "../machine/native";

import { derived, numberOf, plain } from "../values/convert";
import { NONE, slotValue, str, type ObjectValue, type Value } from "../values/value";
import { pathOf, resolvedCall } from "./effects";
import {
  closeFile,
  fileContent,
  judgeWritten,
  openFile,
  pathOfFile,
  readFrom,
  writeFile,
} from "./fileObjects";

function modeOf(call: Call, index: number): string {
  return plain(argument(call, index, "mode")) ?? "r";
}

function opened(call: Call): Value | undefined {
  const value = argument(call, 0, "file") ?? call.named.get("filename");
  if (value?.kind === "object" && value.type === "fd") return reopened(call, value);
  const where = pathOf(value);
  return where && openFile(call.m, where, modeOf(call, 1), call.at, resolvedCall(call));
}

function reopened(call: Call, fd: ObjectValue): Value {
  const flags = plain(slotValue(fd.slots.get("mode"))) ?? "r";
  const mode = modeOf(call, 1);
  const made = openFile(
    call.m,
    pathOfFile(fd),
    flags.includes("a") ? "a" : mode,
    call.at,
    resolvedCall(call),
  );
  return made;
}

const O_WRONLY = 1;
const O_RDWR = 2;
const O_TRUNC = 0o1000;
const O_APPEND = 0o2000;

function openedLow(call: Call): Value | undefined {
  const where = pathOf(argument(call, 0, "path"));
  const flags = numberOf(argument(call, 1, "flags")) ?? O_RDWR;
  if (!where) return undefined;
  const writes = (flags & (O_WRONLY | O_RDWR)) !== 0;
  const mode = !writes
    ? "r"
    : (flags & O_TRUNC) !== 0
      ? "w"
      : (flags & O_APPEND) !== 0
        ? "a"
        : "r+";
  const made = openFile(call.m, where, mode, call.at, resolvedCall(call));
  return { ...made, type: "fd" };
}

export function selfFile(call: Call): ObjectValue | undefined {
  return call.self?.kind === "object" ? call.self : undefined;
}

function emptied(call: Call, where: Text): Value {
  judgeWritten(call.m, where, str(""), "overwrite", call.at, resolvedCall(call));
  return NONE;
}

const truncate: Native = (call) => {
  const file = selfFile(call) ?? (call.args[0]?.kind === "object" ? call.args[0] : undefined);
  const where = file ? pathOfFile(file) : pathOf(call.args[0]);
  return where ? emptied(call, where) : NONE;
};

function pathWrite(how: "overwrite" | "append"): Native {
  return (call) => {
    const where = pathOf(call.self);
    const [value] = call.args;
    if (where && value) judgeWritten(call.m, where, value, how, call.at, resolvedCall(call));
    return derived("(how much)", []);
  };
}

export const fileNatives: Natives = {
  "builtins.open": opened,
  "builtins.file": opened,
  "gzip.open": opened,
  "bz2.open": opened,
  "lzma.open": opened,
  "bz2.BZ2File": opened,
  "gzip.GzipFile": opened,
  "os.open": openedLow,
  "os.fdopen": opened,
  "os.write": (call) => {
    const [fd, value] = call.args;
    if (fd?.kind === "object" && value) writeFile(call, fd, value);
    return derived("os.write()", []);
  },
  "os.pwrite": (call) => {
    const [fd, value] = call.args;
    if (fd?.kind === "object" && value) writeFile(call, fd, value);
    return derived("os.pwrite()", []);
  },
  "os.read": (call) =>
    call.args[0]?.kind === "object" ? readFrom({ ...call, self: call.args[0] }) : undefined,
  "os.close": (call) => {
    if (call.args[0]?.kind === "object") closeFile(call.m, call.args[0]);
    return NONE;
  },
  "os.truncate": truncate,
  "os.ftruncate": truncate,
  "file.truncate": (call) => {
    const file = selfFile(call);
    return file && numberOf(call.args[0]) === 0 ? emptied(call, pathOfFile(file)) : NONE;
  },
  "Path.open": (call) => {
    const where = pathOf(call.self);
    return where && openFile(call.m, where, modeOf(call, 0), call.at, resolvedCall(call));
  },
  "Path.write_text": pathWrite("overwrite"),
  "Path.write_bytes": pathWrite("overwrite"),
  "Path.read_text": (call) => fileContent(call.m, pathOf(call.self) ?? []),
  "Path.read_bytes": (call) => fileContent(call.m, pathOf(call.self) ?? [], "bytes"),
  "os.fsync": () => NONE,
  "os.path.getsize": () => undefined,
  "os.utime": () => NONE,
};
