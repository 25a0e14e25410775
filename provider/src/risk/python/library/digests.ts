/** Digests: what they are taken of is remembered, so that a comparison says something of it. */
import type { Text } from "../../text/text";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { digestFacts } from "../machine/comparing";
import { derived, textsIn } from "../values/convert";
import { mark, sources } from "../values/marks";
import { list, NONE, object, UNDECIDED, type ObjectValue, type Value } from "../values/value";
import { append } from "../machine/slots";
import { codeOf } from "../tree/syntax";

const ALGORITHMS = [
  "md5",
  "sha1",
  "sha224",
  "sha256",
  "sha384",
  "sha512",
  "blake2b",
  "blake2s",
  "sha3_256",
];

function begun(parts: readonly Value[]): ObjectValue {
  return object("hash", { parts: list(parts) });
}

function partsOf(call: Call): Value | undefined {
  const slot = call.self?.kind === "object" ? call.self.slots.get("parts") : undefined;
  return slot && slot.kind !== "items" && slot.kind !== "fact" ? slot : undefined;
}

function digest(call: Call): Value {
  const parts = partsOf(call);
  const texts: readonly Text[] = parts ? textsIn(parts) : [];
  // A digest gives nothing away of what it is taken of, and isn't what came over the network.
  const value = derived(codeOf(call.node).slice(0, 60), []);
  const [piece] = value.text;
  if (piece !== undefined) mark(piece, { digestOf: texts.flatMap((text) => [...sources(text)]) });
  return value;
}

const update: Native = (call) => {
  const parts = partsOf(call);
  if (parts?.kind === "sequence") append(call.m, parts, ...call.args);
  return NONE;
};

export const digestNatives: Natives = {
  ...Object.fromEntries(
    ALGORITHMS.map((name): [string, Native] => [`hashlib.${name}`, (call) => begun(call.args)]),
  ),
  "hashlib.new": (call) => begun(call.args.slice(1)),
  "hashlib.file_digest": (call) => {
    const file = call.args[0];
    const slot = file?.kind === "object" ? file.slots.get("content") : undefined;
    return begun(slot && slot.kind !== "items" && slot.kind !== "fact" ? [slot] : []);
  },
  "hmac.new": (call) => begun(call.args.slice(1, 2)),
  "hash.update": update,
  "hash.hexdigest": digest,
  "hash.digest": digest,
  "hash.copy": (call) => call.self,
  "hmac.compare_digest": (call) => {
    const [a, b] = [argument(call, 0), argument(call, 1)];
    return { ...UNDECIDED, whenTrue: digestFacts(a, b) };
  },
  "secrets.compare_digest": (call) => ({
    ...UNDECIDED,
    whenTrue: digestFacts(call.args[0], call.args[1]),
  }),
};
