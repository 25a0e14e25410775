/** What a command has to do with the process that it runs in. */
import type { Readable, Writable } from "node:stream";

/** A stream that may be a terminal. */
export interface Output extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Surroundings {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day, as 2026-11-24. */
  readonly today: string;
}
