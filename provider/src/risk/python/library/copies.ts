/** Files that are copied, moved, or made for a while. */
import { judgeMoveAway } from "../../effects/deletion";
import { judgeEncryptedRemoval } from "../../effects/encryption";
import { concat, hole, literal, type Text } from "../../text/text";
import { argument, type Call, type Native, type Natives } from "../machine/native";

import { derived, plain } from "../values/convert";
import { baseNameOf, joinedPath } from "../values/paths";
import { NONE, object, slotValue, str, text, tuple } from "../values/value";
import { pathOf, resolvedCall } from "./effects";
import { fileContent, judgeWritten, openFile, pathOfFile, writeFile } from "./fileObjects";
import { rememberCopy } from "./permissions";
import { path } from "./paths";

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

export const copyNatives: Natives = {
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
};
