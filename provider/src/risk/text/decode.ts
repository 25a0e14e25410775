/** Encodings that hide code: what the usual decoders make of a known text. */
import { gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** Longer results are not followed, in bytes. */
const MAX_DECODED = 65_536;

/** Bytes as text: UTF-8 where they are that, else one character a byte. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
}

export function bytesOf(text: string): Buffer {
  const isBytes = /[\u0080-\u00ff]/.test(text) && !/[\u0100-\uffff]/.test(text);
  return Buffer.from(text, isBytes ? "latin1" : "utf8");
}

/** undefined where the text isn't base64; white space and what isn't of the alphabet is passed over. */
export function fromBase64(text: string): string | undefined {
  const digits = text.replaceAll(/[^A-Za-z0-9+/=_-]/g, "");
  if (digits.length < 2 || digits.length > MAX_DECODED * 2) return undefined;
  return textOf(Buffer.from(digits, "base64"));
}

export function fromBase32(text: string): string | undefined {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const character of text.toUpperCase().replaceAll(/[\s=]/g, "")) {
    const value = alphabet.indexOf(character);
    if (value < 0 || bytes.length > MAX_DECODED) return undefined;
    buffer = ((buffer << 5) | value) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return textOf(Uint8Array.from(bytes));
}

/** Digits in pairs, whatever stands between them (white space, `\x`, `0x`). */
export function fromHex(text: string): string | undefined {
  const digits = text.replaceAll(/\\x|0x|[^0-9a-fA-F]/g, "");
  if (digits.length < 2 || digits.length > MAX_DECODED * 2) return undefined;
  return textOf(Buffer.from(digits.slice(0, digits.length & ~1), "hex"));
}

/** A dump as `xxd` prints it: offset, digits, and the text behind two spaces. */
export function fromHexDump(text: string): string | undefined {
  const lines = text.split("\n").map((line) => /^[0-9a-f]+:\s*((?:[0-9a-f]{2,4} ?)+)/i.exec(line));
  return fromHex(lines.map((found) => found?.[1] ?? "").join(""));
}

/** gzip, zlib or raw deflate. */
export function inflated(text: string): string | undefined {
  const bytes = bytesOf(text);
  for (const inflate of [gunzipSync, inflateSync, inflateRawSync]) {
    try {
      return textOf(inflate(bytes, { maxOutputLength: MAX_DECODED }));
    } catch {
      continue;
    }
  }
  return undefined;
}

/** `tr` with two sets of the same kind, as rot13 is done. */
export function translated(text: string, from: string, to: string): string {
  const left = setOf(from);
  const right = setOf(to);
  const last = right.at(-1) ?? "";
  const map = new Map<string, string>();
  for (const [index, character] of left.entries()) {
    if (!map.has(character)) map.set(character, right[index] ?? last);
  }
  return Array.from(text, (character) => map.get(character) ?? character).join("");
}

const CLASSES: Record<string, string> = {
  "[:lower:]": "a-z",
  "[:upper:]": "A-Z",
  "[:digit:]": "0-9",
  "[:alpha:]": "A-Za-z",
  "[:alnum:]": "A-Za-z0-9",
  "[:space:]": " \t\n\r\v\f",
};

/** The characters of a set of `tr`. */
export function setOf(set: string): string[] {
  const flat = set
    .replaceAll(/\[:\w+:\]/g, (name) => CLASSES[name] ?? name)
    .replaceAll(/\\([0-7]{1,3})/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 8)),
    )
    .replaceAll(/\\(n|t|\\)/g, (_, c: string) => ({ n: "\n", t: "\t" })[c] ?? "\\");
  const characters: string[] = [];
  for (let index = 0; index < flat.length && characters.length < 4096; index += 1) {
    const low = flat.charCodeAt(index);
    const high = flat[index + 1] === "-" ? flat.charCodeAt(index + 2) : Number.NaN;
    if (high >= low && high - low < 512) {
      for (let code = low; code <= high; code += 1) characters.push(String.fromCharCode(code));
      index += 2;
    } else characters.push(flat[index] ?? "");
  }
  return characters;
}
