/** open and its like, methods of files, and what pathlib and shutil write. */
import { judgeMoveAway } from "../../effects/deletion";
import { judgeEncryptedRemoval } from "../../effects/encryption";
import { concat, hole, literal, type Text } from "../../text/text";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { elements } from "../machine/iteration";
import { codeOf } from "../tree/syntax";
import { derived, numberOf, plain, textOf } from "../values/convert";
import { baseNameOf, joinedPath } from "../values/paths";
import {
  list,
  NONE,
  object,
  slotValue,
  str,
  text,
  tuple,
  type ObjectValue,
  type Value,
} from "../values/value";
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
import { rememberCopy } from "./permissions";
import { path } from "./paths";

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

function selfFile(call: Call): ObjectValue | undefined {
  return call.self?.kind === "object" ? call.self : undefined;
}

const write: Native = (call) => {
  const file = selfFile(call);
  const [value] = call.args;
  if (file && value) writeFile(call, file, value);
  return derived(codeOf(call.node).slice(0, 40), []);
};

const writeLines: Native = (call) => {
  const file = selfFile(call);
  const [value] = call.args;
  if (!file || !value) return NONE;
  const { items } = elements(call.m, value, codeOf(call.node));
  writeFile(call, file, text(concat(...items.slice(0, 512).map(textOf))));
  return NONE;
};

const close: Native = (call) => {
  const file = selfFile(call);
  if (file) closeFile(call.m, file);
  return NONE;
};

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

/** Where a copy ends up: in a directory it keeps its name. */
function target(call: Call): Text | undefined {
  const [from, to] = [pathOf(argument(call, 0, "src")), pathOf(argument(call, 1, "dst"))];
  const last = to?.at(-1);
  return from && to && typeof last === "string" && last.endsWith("/")
    ? joinedPath([to, baseNameOf(from)])
    : to;
}

const copy: Native = (call) => {
  const from = pathOf(argument(call, 0, "src"));
  const to = target(call);
  if (!from || !to) return undefined;
  const value = fileContent(call.m, from);
  judgeWritten(call.m, to, value, "overwrite", call.at, resolvedCall(call));
  rememberCopy(call.m, from, to);
  return argument(call, 1, "dst");
};

/** A file that takes another name: it is no longer where it was, and replaces what was there. */
export function moved(call: Call, from: Text, to: Text): void {
  const { m, at } = call;
  const resolved = resolvedCall(call);
  const settled = m.settledText(from);
  judgeMoveAway({ path: settled, at, resolved }, m.frame, m.analysis);
  judgeEncryptedRemoval({ path: settled, at, resolved }, m.frame, m.analysis);
  judgeWritten(m, to, fileContent(m, from), "overwrite", at, resolved);
}

const move: Native = (call) => {
  const from = call.self?.kind === "path" ? call.self.text : pathOf(argument(call, 0, "src"));
  const to = call.self?.kind === "path" ? pathOf(call.args[0]) : target(call);
  if (from && to) moved(call, from, to);
  return to && path(to);
};

function scratch(shown: string): Text {
  return concat(literal("/tmp/"), hole(shown, "never", { scratch: true }));
}

const temporaryFile: Native = (call) =>
  openFile(
    call.m,
    scratch("tempfile"),
    plain(argument(call, 0, "mode")) ?? "w+",
    call.at,
    "tempfile",
  );

const copyObject: Native = (call) => {
  const [from, to] = call.args;
  if (to?.kind === "object" && from) {
    const inner = from.kind === "object" ? slotValue(from.slots.get("content")) : undefined;
    writeFile(call, to, inner ?? derived("(a stream)", [from]));
  }
  return NONE;
};

const readLines: Native = (call) =>
  list([derived("(a line)", [readFrom(call)], { type: "str" })], true);

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
  "file.write": write,
  "file.writelines": writeLines,
  "file.truncate": (call) => {
    const file = selfFile(call);
    return file && numberOf(call.args[0]) === 0 ? emptied(call, pathOfFile(file)) : NONE;
  },
  "file.read": (call) => readFrom(call),
  "file.readline": readLine,
  "file.readlines": readLines,
  "file.close": close,
  "file.__enter__": (call) => call.self,
  "file.__exit__": close,
  "file.fileno": (call) =>
    selfFile(call) ? { ...(selfFile(call) as ObjectValue), type: "fd" } : undefined,
  "file.flush": () => NONE,
  "file.seek": () => NONE,
  "memory.read": (call) => readFrom(call),
  "memory.getvalue": (call) => readFrom(call),
  "memory.write": ({ m, self, args: [value] }) => {
    if (self?.kind === "object" && value) {
      const before = slotValue(self.slots.get("content"));
      m.set(
        self.slots,
        "content",
        before ? text(concat(textOf(before), textOf(value)), "bytes") : value,
      );
    }
    return NONE;
  },
  "memory.__enter__": (call) => call.self,
  "Path.open": (call) => {
    const where = pathOf(call.self);
    return where && openFile(call.m, where, modeOf(call, 0), call.at, resolvedCall(call));
  },
  "Path.write_text": pathWrite("overwrite"),
  "Path.write_bytes": pathWrite("overwrite"),
  "Path.read_text": (call) => fileContent(call.m, pathOf(call.self) ?? []),
  "Path.read_bytes": (call) => fileContent(call.m, pathOf(call.self) ?? [], "bytes"),
  "Path.rename": move,
  "Path.replace": move,
  "os.rename": move,
  "os.replace": move,
  "os.renames": move,
  "shutil.move": move,
  "shutil.copy": copy,
  "shutil.copy2": copy,
  "shutil.copyfile": copy,
  "shutil.copyfileobj": copyObject,
  "os.link": copy,
  "tempfile.mkdtemp": () => text(scratch("mkdtemp")),
  "tempfile.mkstemp": (call) => {
    const file = openFile(call.m, scratch("mkstemp"), "r+", call.at, "mkstemp");
    return tuple({ ...file, type: "fd" }, text(pathOfFile(file)));
  },
  "tempfile.mktemp": () => text(scratch("mktemp")),
  "tempfile.gettempdir": () => str("/tmp"),
  "tempfile.NamedTemporaryFile": temporaryFile,
  "tempfile.TemporaryFile": temporaryFile,
  "tempfile.SpooledTemporaryFile": temporaryFile,
  "tempfile.TemporaryDirectory": () =>
    object("temporary", { name: text(scratch("TemporaryDirectory")) }),
  "temporary.__enter__": ({ self }) =>
    self?.kind === "object" ? slotValue(self.slots.get("name")) : undefined,
  "temporary.cleanup": () => NONE,
  "mmap.mmap": (call) => {
    const [fd] = call.args;
    return fd?.kind === "object" ? { ...fd, type: "mmap" } : undefined;
  },
  "mmap.__enter__": (call) => call.self,
  "mmap.__setitem__": (call) => {
    const file = selfFile(call);
    const value = call.args[1];
    if (file && value)
      writeFile(call, { ...file, slots: new Map([...file.slots, ["mode", str("r+")]]) }, value);
    return NONE;
  },
  "mmap.write": write,
  "mmap.__getitem__": (call) => readFrom(call),
  "mmap.read": (call) => readFrom(call),
  "os.fsync": () => NONE,
  "os.path.getsize": () => undefined,
  "os.utime": () => NONE,
};

function readLine(call: Call): Value {
  return derived("(a line)", [readFrom(call)], { type: "str", empty: "maybe" });
}
