/** Calls of the command within this process, and files for them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { run } from "../../provider/src/command/main";

export interface Call {
  readonly stdin?: string | Buffer;
  /** Whether both outputs are terminals. */
  readonly terminal?: boolean;
  readonly env?: Record<string, string>;
  readonly today?: string;
}

class Collected extends Writable {
  text = "";
  readonly columns = 40;
  constructor(readonly isTTY: boolean) {
    super({ decodeStrings: false });
  }
  override _write(chunk: string, _: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What `mgc ARGS` answers. */
export async function mgc(args: readonly string[], call: Call = {}): Promise<Answer> {
  const [out, err] = [new Collected(call.terminal === true), new Collected(call.terminal === true)];
  const code = await run(args, {
    stdin: Readable.from([Buffer.from(call.stdin ?? "")]),
    stdout: out,
    stderr: err,
    env: call.env ?? {},
    today: call.today ?? "2026-11-24",
  });
  return { code, out: out.text, err: err.text };
}

export interface FileLine {
  readonly file: string;
  readonly error?: string;
  readonly type: string;
  readonly high: boolean;
  readonly severity: string;
  readonly waived: number;
  readonly ms: number;
  readonly findings: { rule: string; line: number; column: number; resolved: string }[];
}

export function fileLines(out: string): FileLine[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as FileLine);
}

/** Folders that go with the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "mgc-scan-"));

  /** Writes files, by name below the folder. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(this.at(name)), { recursive: true });
      writeFileSync(this.at(name), content);
    }
  }

  at(name: string): string {
    return join(this.path, name);
  }

  /** The text with this folder's path as DIR. */
  masked(text: string): string {
    return text.replaceAll(this.path, "DIR");
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
