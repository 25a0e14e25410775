/** base64, binascii, codecs, zlib and what else turns bytes into bytes. */

import { wholeText } from "../values/whole";
import { argument, type Call, type Native, type Natives } from "../machine/native";
import { codeOf } from "../tree/syntax";
import { bytesAsText, textAsBytes } from "../values/bytes";
import { derived, numberOf, plain } from "../values/convert";
import {
  bytes,
  itemsOf,
  number,
  object,
  str,
  tuple,
  type TextValue,
  type Value,
} from "../values/value";
import { elements } from "../machine/iteration";
import { bunzipped } from "./bunzip";
import {
  decodedWith,
  deflated,
  encodedWith,
  fromAscii85,
  fromBase32Bytes,
  fromBase64,
  fromBase85,
  fromHex,
  fromQuotedPrintable,
  fromUu,
  gzipped,
  inflated,
  rotated,
  toBase64,
} from "./codecs";

/** The bytes of a value, a character each; undefined where they aren't known. */
export function bytesIn(value: Value | undefined): string | undefined {
  if (value?.kind !== "text" || value.type === "any") return undefined;
  const whole = wholeText(value.text);
  return whole !== undefined && value.type === "str" ? textAsBytes(whole) : whole;
}

type Decoder = (bytes: string) => string | undefined;

function decoding(decode: Decoder, type: TextValue["type"] = "bytes"): Native {
  return (call) => {
    const [value] = call.args;
    const given = bytesIn(value);
    const made = given === undefined ? undefined : safely(decode, given);
    if (made !== undefined) return { kind: "text", type, text: made === "" ? [] : [made] };
    return derived(codeOf(call.node).slice(0, 60), call.args);
  };
}

function safely(decode: Decoder, given: string): string | undefined {
  try {
    return decode(given);
  } catch {
    return undefined;
  }
}

function codec(way: "decode" | "encode"): Native {
  return (call) => {
    const [value] = call.args;
    const name = plain(argument(call, 1, "encoding")) ?? "utf-8";
    const whole =
      value?.kind === "text" && value.type !== "any" ? wholeText(value.text) : undefined;
    if (whole === undefined) return derived(codeOf(call.node), call.args);
    const made = (way === "decode" ? decodedWith : encodedWith)(name, whole);
    if (made) return made;
    return way === "decode" ? str(bytesAsText(whole)) : bytes(textAsBytes(whole));
  };
}

function fromNumber(call: Call): Value | undefined {
  const value = call.self?.kind === "number" ? call.self.value : undefined;
  const length = numberOf(argument(call, 0, "length")) ?? 1;
  const order = plain(argument(call, 1, "byteorder")) ?? "big";
  if (value === undefined || length > 4096)
    return derived(codeOf(call.node), [], { type: "bytes" });
  const digits = BigInt(value)
    .toString(16)
    .padStart(length * 2, "0");
  const buffer = Buffer.from(digits, "hex");
  return bytes((order === "little" ? buffer.reverse() : buffer).toString("latin1"));
}

function toNumber(call: Call): Value | undefined {
  const given = bytesIn(call.args[0]);
  if (given === undefined || given === "") return undefined;
  const buffer = Buffer.from(given, "latin1");
  const order = plain(argument(call, 1, "byteorder")) ?? "big";
  if (order === "little") buffer.reverse();
  return number(BigInt(`0x${buffer.toString("hex")}`));
}

const WIDTHS: Record<string, number> = {
  b: 1,
  B: 1,
  c: 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 4,
  L: 4,
  q: 8,
  Q: 8,
};

/** Numbers of one size, packed: `struct.pack("<4I", …)`. */
function packed(call: Call): Value | undefined {
  const format = plain(call.args[0]) ?? "";
  const little = !/^[>!]/.test(format);
  const codes = [...format.matchAll(/(\d*)([bBchHiIlLqQ])/g)].flatMap(([, count, code]) =>
    Array.from({ length: Math.min(Number(count ?? "1") || 1, 512) }, () => code ?? "B"),
  );
  const values = call.args.slice(1).map(numberOf);
  if (/[^<>=!@\dbBchHiIlLqQ\s]/.test(format) || values.length !== codes.length) return undefined;
  let made = "";
  for (const [index, code] of codes.entries()) {
    const value = values[index];
    if (value === undefined) return undefined;
    const width = WIDTHS[code] ?? 1;
    const digits = BigInt.asUintN(width * 8, BigInt(value))
      .toString(16)
      .padStart(width * 2, "0");
    const buffer = Buffer.from(digits, "hex");
    made += (little ? buffer.reverse() : buffer).toString("latin1");
  }
  return bytes(made);
}

function unquoted(text: string): string {
  return bytesAsText(
    textAsBytes(text).replaceAll(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (all, dec?: string, hex?: string, name?: string) => {
      if (dec) return String.fromCodePoint(Number(dec) % 0x110000);
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16) % 0x110000);
      return ENTITIES[name ?? ""] ?? all;
    },
  );
}

const base64 = decoding(fromBase64);
const hexBytes: Native = (call) => decoding(fromHex)(call);

/** Files that hold nothing but what they are given: `gzip.GzipFile(fileobj=BytesIO(…))`. */
function memoryFile(call: Call): Value {
  const isText = call.name.endsWith("StringIO");
  const content =
    argument(call, 0, isText ? "initial_value" : "initial_bytes") ?? (isText ? str("") : bytes(""));
  return object("memory", { content });
}

export const decodingNatives: Natives = {
  "base64.b64decode": base64,
  "base64.standard_b64decode": base64,
  "base64.urlsafe_b64decode": base64,
  "base64.decodebytes": base64,
  "base64.decodestring": base64,
  "base64.b32decode": decoding(fromBase32Bytes),
  "base64.b16decode": decoding(fromHex),
  "base64.b85decode": decoding(fromBase85),
  "base64.a85decode": decoding(fromAscii85),
  "base64.b64encode": decoding(toBase64),
  "base64.encodebytes": decoding(toBase64),
  "base64.b16encode": decoding((value) =>
    Buffer.from(value, "latin1").toString("hex").toUpperCase(),
  ),
  "binascii.a2b_base64": base64,
  "binascii.unhexlify": decoding(fromHex),
  "binascii.a2b_hex": decoding(fromHex),
  "binascii.hexlify": decoding((value) => Buffer.from(value, "latin1").toString("hex")),
  "binascii.a2b_qp": decoding(fromQuotedPrintable),
  "binascii.a2b_uu": decoding(fromUu),
  "quopri.decodestring": decoding(fromQuotedPrintable),
  "builtins.bytes.fromhex": hexBytes,
  "builtins.bytearray.fromhex": hexBytes,
  "zlib.decompress": decoding(inflated),
  "zlib.compress": decoding(deflated),
  "gzip.compress": decoding(gzipped),
  "gzip.decompress": decoding(inflated),
  "bz2.decompress": decoding(bunzipped),
  "codecs.decode": codec("decode"),
  "codecs.encode": codec("encode"),
  "codecs.getdecoder": (call) => object("codec", { name: call.args[0] ?? str("utf-8") }),
  "codec.__call__": (call) => {
    const name = call.self?.kind === "object" ? call.self.slots.get("name") : undefined;
    const given = name && name.kind !== "items" && name.kind !== "fact" ? name : str("utf-8");
    const made = codec("decode")({ ...call, args: [call.args[0] ?? bytes(""), given] });
    return made && tuple(made, number(0));
  },
  "codecs.rot13": decoding(rotated, "str"),
  "int.to_bytes": fromNumber,
  "builtins.int.to_bytes": (call) =>
    fromNumber({ ...call, self: call.args[0], args: call.args.slice(1) }),
  "builtins.int.from_bytes": toNumber,
  "struct.pack": packed,
  "urllib.parse.unquote": decoding((value) => unquoted(bytesAsText(value)), "str"),
  "urllib.parse.unquote_plus": decoding(
    (value) => unquoted(bytesAsText(value)).replaceAll("+", " "),
    "str",
  ),
  "html.unescape": decoding((value) => withoutEntities(bytesAsText(value)), "str"),
  "io.BytesIO": memoryFile,
  "io.StringIO": memoryFile,
  "array.array": (call) => {
    const { items } = call.args[1] ? elements(call.m, call.args[1], "") : itemsOf(tuple());
    const codes = items.map(numberOf);
    if (codes.includes(undefined)) return undefined;
    return bytes(String.fromCharCode(...codes.map((code) => (code ?? 0) & 0xff)));
  },
};
