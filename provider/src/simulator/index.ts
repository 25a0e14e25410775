/**
 * A simulated MgC, for tests, demos and trials: an http.Server that serves the assumed workflow
 * API, and the script API of COC. What is assumed stands in this folder's README.
 */
import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { appendFileSync, existsSync } from "node:fs";
import { Server, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { DEFAULT_CREDENTIALS, type Credentials } from "./auth";
import { respond, type Reply } from "./exchange";
import { Faults, parseFaults, type Fault } from "./faults";
import {
  parseSeed,
  readJson,
  replacementWorkflow,
  SettingError,
  shippedSeed,
  type Replacement,
  type Seed,
  type State,
} from "./seed";
import { Service, type Transitions } from "./service";
import { Store } from "./store";
import { workflowView } from "./views";
import type { WireWorkflow } from "./wire";

export { DEFAULT_CREDENTIALS, type Credentials } from "./auth";
export type { Fault } from "./faults";
export { openApiDocument } from "./openapi";
export { SettingError, shippedSeed, type Seed, type State } from "./seed";
export { seedWorkflow } from "./notation";
export type { Transitions } from "./service";
export type { WireWorkflow } from "./wire";

export interface SimulatorOptions {
  /** What it starts with; default: the seeds that come with the package. */
  readonly seed?: Seed;
  /** A file that keeps the state. If it exists, it is read and `seed` is not; default: memory only. */
  readonly stateFile?: string;
  /** Default: immediate. */
  readonly transitions?: Transitions;
  /** Default: none. */
  readonly faults?: readonly Fault[];
  /** A file to which each request is appended as a line of JSON; default: none. */
  readonly logFile?: string;
  /** The one token that is valid; default: any that isn't empty. */
  readonly token?: string;
  /** The key pair that is valid; default: DEFAULT_CREDENTIALS. */
  readonly credentials?: Credentials;
  /** Epoch milliseconds; default: the clock of the machine. */
  readonly now?: () => number;
  /** Ids for new stages, steps and runs; default: random UUIDs. */
  readonly newId?: () => string;
}

/** A request that was met. */
export interface LoggedRequest {
  /** ISO 8601. */
  readonly time: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** null: the connection was dropped on purpose. */
  readonly status: number | null;
}

/** @throws SettingError now rather than at the first request */
function writable(file: string): void {
  try {
    appendFileSync(file, "");
  } catch (error) {
    throw new SettingError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Listens like any http.Server; see createSimulator and startSimulator. */
export class Simulator extends Server {
  readonly #requests: LoggedRequest[] = [];
  readonly #service: Service;
  #faults: Faults;
  #stopped = new AbortController();

  /** @throws SettingError for a wrong seed, state file or list of faults */
  constructor(private readonly options: SimulatorOptions = {}) {
    super();
    const { stateFile, seed, transitions = "immediate" } = options;
    const kept = stateFile !== undefined && existsSync(stateFile) ? stateFile : undefined;
    const initial =
      kept !== undefined ? parseSeed(readJson(kept), kept) : seed ? parseSeed(seed) : shippedSeed();
    this.#faults = new Faults(parseFaults(options.faults ?? []));
    if (options.logFile !== undefined) writable(options.logFile);
    this.#service = new Service(new Store(initial, stateFile), transitions, {
      now: this.#now,
      newId: options.newId ?? randomUUID,
    });
    this.on("request", (request: IncomingMessage, response: ServerResponse) => {
      this.#meet(request, response).catch(() => {
        request.socket.destroy();
      });
    });
    this.on("listening", () => {
      this.#stopped = new AbortController();
      setMaxListeners(0, this.#stopped.signal);
      this.#service.takeUp();
    });
    this.on("close", () => {
      this.#rest();
    });
  }

  /** Where it listens: `http://127.0.0.1:43210`. Throws while it doesn't. */
  get url(): string {
    const address = this.address() as AddressInfo | null;
    if (!address) throw new Error("the simulator does not listen");
    return `http://127.0.0.1:${String(address.port)}`;
  }

  /** What it has met since it was made, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  /** All that it holds, values of sensitive parameters included. */
  get state(): State {
    return this.#service.state;
  }

  /** Puts other faults in the place of the ones there are; their counts begin anew. @throws SettingError */
  setFaults(faults: readonly Fault[]): void {
    this.#faults = new Faults(parseFaults(faults));
  }

  /** The workflow as `GET /workflows/{w}` shows it. @throws Error for an unknown one */
  workflow(id: string): WireWorkflow {
    return workflowView(this.#service.workflow(id), this.state);
  }

  /** Replaces a workflow, as the edits of a console user would. @throws ZodError, Error */
  replaceWorkflow(workflow: NonNullable<Seed["workflows"]>[number]): void {
    const content: Replacement = replacementWorkflow.parse(workflow);
    this.#service.replace(content);
  }

  /** Finishes what runs in the workflow and starts what is next. @throws Error for an unknown one */
  advance(id: string): void {
    this.#service.advance(this.#service.workflow(id));
  }

  /** Closes the server with all its connections. */
  async stop(): Promise<void> {
    this.#rest();
    if (!this.listening) return;
    await new Promise<void>((resolve) => {
      this.close(() => {
        resolve();
      });
      this.closeAllConnections();
    });
  }

  /** Ends the timers, and the delays of requests. */
  #rest(): void {
    this.#service.rest();
    this.#stopped.abort();
  }

  readonly #now = (): number => (this.options.now ?? Date.now)();

  async #meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url = "/" } = request;
    const reply = await respond(request, {
      service: this.#service,
      faults: this.#faults,
      token: this.options.token,
      credentials: this.options.credentials ?? DEFAULT_CREDENTIALS,
      now: this.#now,
      stopped: this.#stopped.signal,
    });
    const status = reply === "drop" ? null : reply.status;
    this.#log({ time: new Date(this.#now()).toISOString(), method, path: url, status });
    if (reply === "drop") request.socket.destroy();
    else this.#send(response, reply);
  }

  #send(response: ServerResponse, { status, headers, body }: Reply): void {
    const date = new Date(this.#now()).toUTCString();
    const id = { "X-Request-Id": randomUUID(), Date: date };
    const length = status === 204 ? {} : { "Content-Length": Buffer.byteLength(body) };
    const type = body === "" ? {} : { "Content-Type": "application/json;charset=UTF-8" };
    response.writeHead(status, { ...id, ...type, ...length, ...headers });
    response.end(status === 204 ? undefined : body);
  }

  /** Before the answer goes out, so that who has the answer finds the line. */
  #log(entry: LoggedRequest): void {
    this.#requests.push(entry);
    const { logFile } = this.options;
    if (logFile !== undefined) appendFileSync(logFile, `${JSON.stringify(entry)}\n`);
  }
}

/** A simulator that doesn't listen yet. @throws SettingError for a wrong seed, state file or list of faults */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  return new Simulator(options);
}

/**
 * A simulator that listens on 127.0.0.1.
 * @param options.port default 0: a free one
 */
export async function startSimulator(
  options: SimulatorOptions & { readonly port?: number } = {},
): Promise<Simulator> {
  const simulator = createSimulator(options);
  await new Promise<void>((resolve, reject) => {
    simulator.once("error", reject);
    simulator.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  return simulator;
}
