/** Reads a script and tells its type. */
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { ScriptType } from "../../core/cocScript";
import { decode } from "./decode";
import type { Unreadable } from "./report";
import { typeByName, typeByShebang } from "./scriptType";
import { systemWords } from "./systemWords";
import type { Lost, Target } from "./targets";

export interface Script {
  readonly kind: "script";
  readonly file: string;
  readonly type: ScriptType;
  readonly text: string;
}

/** Most bytes of one file. */
export const MOST_BYTES = 1024 * 1024;
/** What is read of a file to see whether it begins with `#!`. */
const HEAD_BYTES = 4096;

type Pieces = AsyncIterable<Buffer>;

/** The pieces of a file as it is read, a pipe as well; the first one small. */
async function* fromPath(path: string): Pieces {
  const handle = await open(path, "r");
  try {
    for (let size = HEAD_BYTES; ; size = 256 * 1024) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(size), 0, size, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function* fromStream(stream: Readable): Pieces {
  for await (const piece of stream) yield Buffer.from(piece as Uint8Array | string);
}

const UNTYPED =
  "its type can't be told from its name or its first line; name it with --type SHELL, --type PYTHON or --type BAT";
const TOO_BIG = `it is larger than ${String(MOST_BYTES)} bytes, the most that is read of one file; split it`;

export interface ReadOptions {
  /** The type of what is named on the command line, whatever it looks like. */
  readonly type: ScriptType | undefined;
  readonly stdin: Readable;
}

/** @returns undefined for a file of a folder that is no script */
async function read(
  { file, named }: Target,
  { type: given, stdin }: ReadOptions,
): Promise<Script | string | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  let type = (named ? given : undefined) ?? typeByName(file);
  for await (const piece of file === "-" ? fromStream(stdin) : fromPath(file)) {
    pieces.push(piece);
    size += piece.length;
    if (size > MOST_BYTES) return named || type ? TOO_BIG : undefined;
    type ??= size < HEAD_BYTES ? undefined : typeByShebang(decode(Buffer.concat(pieces)));
    if (size >= HEAD_BYTES && !type) break;
  }
  const text = decode(Buffer.concat(pieces));
  type ??= typeByShebang(text);
  if (type) return { kind: "script", file, type, text };
  return named ? UNTYPED : undefined;
}

/** @returns undefined for what is to be passed over */
export async function readScript(
  target: Target | Lost,
  options: ReadOptions,
): Promise<Script | Unreadable | undefined> {
  const { file } = target;
  if ("message" in target) return { kind: "unreadable", ...target };
  try {
    const result = await read(target, options);
    return typeof result === "string" ? { kind: "unreadable", file, message: result } : result;
  } catch (error) {
    return { kind: "unreadable", file, message: systemWords(error) };
  }
}
