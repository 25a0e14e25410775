/** Bytes of a file as text, whatever they are: a byte order mark goes, what is no text is replaced. */
import { TextDecoder } from "node:util";

const MARKS = [
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

export function decode(bytes: Uint8Array): string {
  const mark = MARKS.find((known) => known.bytes.every((byte, i) => bytes[i] === byte));
  return new TextDecoder(mark?.encoding ?? "utf-8").decode(bytes);
}
