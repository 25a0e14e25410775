/** Methods of classes that are called with what they belong to: `bytes.decode(b"…")`. */
import type { Native } from "../machine/native";
import type { Value } from "../values/value";

const METHOD = /^builtins\.(?:str|bytes|bytearray|list|tuple|dict|set|frozenset)\.(\w+)$/;

function familyOf(value: Value | undefined): string | undefined {
  if (value?.kind === "text") return "str";
  if (value?.kind === "sequence") return "list";
  return value?.kind === "dict" ? "dict" : undefined;
}

export function unboundOf(name: string, natives: ReadonlyMap<string, Native>): Native | undefined {
  const method = METHOD.exec(name)?.[1];
  if (method === undefined) return undefined;
  return (call) => {
    const [self, ...args] = call.args;
    const own = `${familyOf(self) ?? ""}.${method}`;
    return natives.get(own)?.({ ...call, name: own, self, args });
  };
}
