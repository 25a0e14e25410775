/** Encodings and streams of .NET, where they hide text. */
import { inflated } from "../text/decode";
import type { Marks } from "../batch/marks";
import { isBytes, isList, isThing, textOf, thing, type Bytes, type Value } from "./values";

/** More bytes are not followed. */
const MAX_BYTES = 131_072;

export function bytes(value: Uint8Array): Bytes {
  return { kind: "bytes", bytes: value.slice(0, MAX_BYTES) };
}

export function fromBase64(text: string): Bytes | undefined {
  const digits = text.replaceAll(/\s/g, "");
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(digits)) return undefined;
  return bytes(Buffer.from(digits, "base64"));
}

function asBuffer(value: Value | undefined): Buffer | undefined {
  if (isBytes(value)) return Buffer.from(value.bytes);
  if (isThing(value)) return asBuffer(value.fields.get("bytes"));
  if (value !== undefined && isList(value)) {
    const numbers = value.map(Number);
    return numbers.every((n) => n >= 0 && n < 256) ? Buffer.from(numbers) : undefined;
  }
  return undefined;
}

/** The text of bytes in an encoding by its name. */
export function decoded(value: Value | undefined, encoding: string): string | undefined {
  const buffer = asBuffer(value);
  if (!buffer) return undefined;
  const name = encoding.toLowerCase();
  if (/unicode|utf16|utf-16/.test(name) && !name.includes("bigendian"))
    return buffer.toString("utf16le");
  return /utf-?8|default/.test(name) ? buffer.toString("utf8") : buffer.toString("latin1");
}

export function encoded(text: string, encoding: string): Bytes {
  return bytes(Buffer.from(text, /unicode|utf16/i.test(encoding) ? "utf16le" : "utf8"));
}

/** New streams and readers; undefined for what isn't one. */
export function newStream(type: string, args: readonly Value[]): Value | undefined {
  if (/(?:^|\.)memorystream$/.test(type)) {
    const list: Value | undefined = args.length > 1 ? args : args[0];
    const buffer = asBuffer(list);
    return buffer ? thing("stream", { bytes: bytes(buffer) }) : undefined;
  }
  if (/(?:gzip|deflate)stream$/.test(type)) {
    const buffer = asBuffer(args[0]);
    const text = buffer && inflated(buffer.toString("latin1"));
    return text === undefined ? undefined : thing("stream", { bytes: bytes(Buffer.from(text)) });
  }
  if (type.endsWith("streamreader")) {
    const buffer = asBuffer(args[0]);
    return buffer ? thing("reader", { bytes: bytes(buffer) }) : undefined;
  }
  return undefined;
}

export function readAll(value: Value, marks: Marks): string {
  return decoded(value, "utf8") ?? textOf(value, marks);
}
