/** Methods of open files, of files in memory, and of mapped ones. */

import { concat } from "../../text/text";
import { type Call, type Native, type Natives } from "../machine/native";
import { elements } from "../machine/iteration";
import { codeOf } from "../tree/syntax";
import { derived, textOf } from "../values/convert";
import { list, NONE, slotValue, str, text, type Value } from "../values/value";
import { closeFile, readFrom, writeFile } from "./fileObjects";
import { contentIn, linesIn } from "./tables";

import { selfFile } from "./files";

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

const readLines: Native = (call) =>
  list([derived("(a line)", [readFrom(call)], { type: "str" })], true);

function readLine(call: Call): Value {
  return derived("(a line)", [readFrom(call)], { type: "str", empty: "maybe" });
}

export const fileMethodNatives: Natives = {
  "file.write": write,
  "file.writelines": writeLines,
  "file.read": (call) => readFrom(call),
  "file.readline": readLine,
  "file.readlines": readLines,
  "file.close": close,
  "file.__enter__": (call) => call.self,
  "file.__exit__": close,
  "file.fileno": (call) => {
    const file = selfFile(call);
    return file && { ...file, type: "fd" };
  },
  "file.flush": () => NONE,
  "file.seek": () => NONE,
  "memory.read": (call) => readFrom(call),
  "memory.readlines": (call) => {
    const lines = linesIn(contentIn(call.self));
    return lines ? list(lines) : readLines(call);
  },
  "memory.getvalue": (call) => readFrom(call),
  "memory.write": ({ m, self, args: [value] }) => {
    if (self?.kind === "object" && value) {
      const before = slotValue(self.slots.get("content"));
      m.set(
        self.slots,
        "content",
        before
          ? text(
              concat(textOf(before), textOf(value)),
              before.kind === "text" ? before.type : "bytes",
            )
          : value,
      );
    }
    return NONE;
  },
  "memory.__enter__": (call) => call.self,
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
};
