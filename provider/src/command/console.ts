/** What a command prints, and on what. */
import type { Output, Surroundings } from "./surroundings";
import { lastColumns } from "./visible";

const ERASE_LINE = "\r\u001B[2K";
const STATUS_EVERY_MS = 100;

export class Console {
  /** Whether the standard output may be coloured. */
  readonly colour: boolean;
  readonly #out: Output;
  readonly #err: Output;
  readonly #gone = new Set<Output>();
  #statusShown = false;
  #statusAt = 0;

  constructor({ stdout, stderr, env }: Pick<Surroundings, "stdout" | "stderr" | "env">) {
    this.#out = stdout;
    this.#err = stderr;
    const unwanted = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
    this.colour = stdout.isTTY === true && !unwanted;
    // The callback of each write hears of it too; without a listener it would end the process.
    for (const stream of [stdout, stderr]) stream.on("error", () => undefined);
  }

  /** Resolves when the reader has taken it. A reader who has gone (`| head`) is no failure. */
  async out(text: string): Promise<void> {
    if (text === "") return;
    this.clearStatus();
    await this.#write(this.#out, text);
  }

  async err(text: string): Promise<void> {
    this.clearStatus();
    await this.#write(this.#err, text);
  }

  /** Shows what is going on in one line of a terminal, that of the standard error; elsewhere nothing. */
  status(text: string, now: number): void {
    if (this.#err.isTTY !== true || now - this.#statusAt < STATUS_EVERY_MS) return;
    this.#statusAt = now;
    this.#statusShown = true;
    this.#err.write(ERASE_LINE + lastColumns(text, (this.#err.columns ?? 80) - 1));
  }

  clearStatus(): void {
    if (this.#statusShown) this.#err.write(ERASE_LINE);
    this.#statusShown = false;
  }

  #write(stream: Output, text: string): Promise<void> {
    if (this.#gone.has(stream)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (!error) resolve();
        else if (isGone(error)) {
          this.#gone.add(stream);
          resolve();
        } else reject(error);
      });
    });
  }
}

function isGone(error: NodeJS.ErrnoException): boolean {
  return ["EPIPE", "ERR_STREAM_DESTROYED", "EOF"].includes(error.code ?? "");
}
