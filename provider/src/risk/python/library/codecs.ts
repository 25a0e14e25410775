/** Encodings that bytes and text are disguised with. */
import { deflateSync, gunzipSync, gzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { translated } from "../../text/decode";
import { bytesAsText, isBytes } from "../values/bytes";
import { bunzipped } from "./bunzip";
import { bytes, str, type TextValue } from "../values/value";

/** Longer results are not followed, in bytes. */
const MAX_BYTES = 65_536;

export function fromBase64(text: string): string | undefined {
  const digits = text.replaceAll(/[^A-Za-z0-9+/=_-]/g, "");
  return digits.length > MAX_BYTES * 2
    ? undefined
    : Buffer.from(digits, "base64").toString("latin1");
}

export function toBase64(bytesText: string): string {
  return Buffer.from(bytesText, "latin1").toString("base64");
}

export function fromHex(text: string): string | undefined {
  const digits = text.replaceAll(/\s/g, "");
  if (!/^(?:[0-9a-fA-F]{2})*$/.test(digits) || digits.length > MAX_BYTES * 2) return undefined;
  return Buffer.from(digits, "hex").toString("latin1");
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export function fromBase32Bytes(text: string): string | undefined {
  const digits = text.toUpperCase().replaceAll(/[\s=]/g, "");
  if (!/^[A-Z2-7]*$/.test(digits) || digits.length > MAX_BYTES) return undefined;
  let made = "";
  let [buffer, bits] = [0, 0];
  for (const digit of digits) {
    buffer = ((buffer << 5) | BASE32.indexOf(digit)) & 0xffff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    made += String.fromCharCode((buffer >> bits) & 0xff);
  }
  return made;
}

/** Groups of five characters as four bytes: what both kinds of base 85 share. */
function fromGroups(digits: readonly number[]): string {
  const made: number[] = [];
  for (let at = 0; at < digits.length && made.length < MAX_BYTES; at += 5) {
    const group = digits.slice(at, at + 5);
    const missing = 5 - group.length;
    const padded = [...group, ...Array.from({ length: missing }, () => 84)];
    const value = padded.reduce((all, digit) => all * 85 + digit, 0);
    for (let byte = 0; byte < 4 - missing; byte += 1)
      made.push(Math.floor(value / 256 ** (3 - byte)) & 255);
  }
  return Buffer.from(made).toString("latin1");
}

const B85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

export function fromBase85(text: string): string {
  return fromGroups(Array.from(text, (c) => B85.indexOf(c)).filter((digit) => digit >= 0));
}

export function fromAscii85(text: string): string {
  const bare = text.replaceAll(/^<~|~>$|\s/g, "").replaceAll("z", "!!!!!");
  return fromGroups(Array.from(bare, (c) => c.charCodeAt(0) - 33).filter((d) => d >= 0 && d < 85));
}

export function inflated(bytesText: string): string | undefined {
  const buffer = Buffer.from(bytesText, "latin1");
  for (const inflate of [gunzipSync, inflateSync, inflateRawSync]) {
    try {
      return inflate(buffer, { maxOutputLength: MAX_BYTES }).toString("latin1");
    } catch {
      continue;
    }
  }
  return undefined;
}

export function deflated(bytesText: string): string {
  return deflateSync(Buffer.from(bytesText, "latin1")).toString("latin1");
}

export function gzipped(bytesText: string): string {
  return gzipSync(Buffer.from(bytesText, "latin1")).toString("latin1");
}

export function fromQuotedPrintable(text: string): string {
  return text
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9a-fA-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

/** Lines of uuencode: their length, then four characters for each three bytes. */
export function fromUu(text: string): string {
  const lines = text.split("\n").filter((line) => line !== "" && !/^(?:begin |end$)/.test(line));
  const six = (line: string, at: number) => ((line.charCodeAt(at) || 32) - 32) & 63;
  return lines
    .map((line) => {
      let made = "";
      for (let at = 1; at < line.length; at += 4) {
        const bits = [0, 1, 2, 3].reduce((all, step) => all * 64 + six(line, at + step), 0);
        made += String.fromCharCode((bits >> 16) & 255, (bits >> 8) & 255, bits & 255);
      }
      return made.slice(0, six(line, 0));
    })
    .join("");
}

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const ALPHABET = LOWER + LOWER.toUpperCase();
const ROTATED = LOWER.slice(13) + LOWER.slice(0, 13);

export function rotated(text: string): string {
  return translated(text, ALPHABET, ROTATED + ROTATED.toUpperCase());
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[-_ ]/g, "")
    .replace(/codec$/, "");
}

/** What a codec that isn't a character set makes of text; undefined for the others. */
export function decodedWith(codec: string, text: string): TextValue | undefined {
  switch (plainName(codec)) {
    case "rot13":
      return str(rotated(text));
    case "hex":
      return bytesOrNothing(fromHex(text));
    case "base64":
    case "bz64":
      return bytesOrNothing(fromBase64(text));
    case "quopri":
    case "quotedprintable":
      return bytes(fromQuotedPrintable(text));
    case "uu":
      return bytes(fromUu(text));
    case "bz2":
      return bytesOrNothing(bunzipped(text));
    case "zlib":
    case "zip":
      return bytesOrNothing(inflated(text));
    case "utf16":
    case "utf16le":
      return str(
        Buffer.from(text, "latin1")
          .toString("utf16le")
          .replace(/^\uFEFF/, ""),
      );
    case "utf16be":
      return str(Buffer.from(text, "latin1").swap16().toString("utf16le"));
    case "unicodeescape":
    case "stringescape":
    case "rawunicodeescape":
      return str(unescapedBytes(text));
    case "latin1":
    case "iso88591":
    case "cp1252":
      return str(text);
    case "utf8":
    case "ascii":
      return str(bytesAsText(text));
    default:
      return undefined;
  }
}

function unescapedBytes(text: string): string {
  return text.replaceAll(
    /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([0-7]{1,3})|([nrt\\'"]))/g,
    (_all, x?: string, u?: string, octal?: string, one?: string) => {
      if (x ?? u) return String.fromCharCode(Number.parseInt(x ?? u ?? "0", 16));
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
      return { n: "\n", r: "\r", t: "\t" }[one ?? ""] ?? one ?? "";
    },
  );
}

function bytesOrNothing(text: string | undefined): TextValue | undefined {
  return text === undefined ? undefined : bytes(text);
}

export function encodedWith(codec: string, text: string): TextValue | undefined {
  switch (plainName(codec)) {
    case "rot13":
      return str(rotated(text));
    case "hex":
      return bytes(Buffer.from(text, "latin1").toString("hex"));
    case "base64":
      return bytes(toBase64(text));
    case "utf16le":
      return bytes(Buffer.from(text, "utf16le").toString("latin1"));
    case "latin1":
    case "iso88591":
      return bytes(Array.from(text, (c) => (isBytes(c) ? c : "?")).join(""));
    default:
      return undefined;
  }
}
