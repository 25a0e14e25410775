/** One HTTP request with its retries, timeouts, credentials and errors. */
import axios, { isAxiosError, type AxiosInstance, type AxiosResponse } from "axios";
import type { z } from "zod";
import { header } from "./answer";
import { credentialHeaders, type Credentials, type Scope } from "./credentials";
import { TimeoutError } from "./errors";
import { answered, MAX_ANSWER_BYTES, unanswered, type Outcome } from "./outcome";
import { quietTimeOf, type QuietTime } from "./quiet";
import { RequestTime } from "./requestTime";
import { backoffSeconds, quietSeconds, shouldRetry, spreadSeconds, type Method } from "./retry";
import { MGC, type Service } from "./service";
import { realTiming, type Timing } from "./timing";

/** One line of the request log: what was sent and how it ended; never a header or a body. */
export interface LogEntry {
  readonly time: string;
  readonly method: Method;
  readonly path: string;
  readonly attempt: number;
  readonly milliseconds: number;
  /** HTTP status, or a word for what happened instead. */
  readonly outcome: number | "timeout" | "network";
  readonly requestId?: string;
}

export interface TransportOptions {
  /** Base URL; https, or http on loopback. */
  readonly endpoint: string;
  readonly credentials: Credentials;
  /** The service behind the endpoint; MgC unless it is said. */
  readonly service?: Service;
  /** The project or account that signed requests name. */
  readonly scope?: Scope;
  /** Seconds that one attempt may take. */
  readonly timeoutSeconds: number;
  readonly timing?: Timing;
  readonly log?: (entry: LogEntry) => void;
}

export interface Request<T extends z.ZodType> {
  readonly method: Method;
  /** Whether a POST writes nothing, so that it may be sent again as a GET may. */
  readonly asks?: boolean;
  /** Path below the endpoint, with its parts already escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  /** What is tried, for messages: `create stage "Gate" in workflow wf-1`. */
  readonly action: string;
  readonly answer: T;
}

export class Transport {
  readonly #http: AxiosInstance;
  readonly #options: TransportOptions;
  readonly #service: Service;
  readonly #timing: Timing;
  readonly #quiet: QuietTime;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#service = options.service ?? MGC;
    this.#timing = options.timing ?? realTiming;
    this.#quiet = quietTimeOf(options.endpoint, this.#timing);
    this.#http = axios.create({
      maxRedirects: 0,
      responseType: "text",
      transformRequest: (body: unknown) => body,
      transformResponse: (text: unknown) => text,
      validateStatus: () => true,
      maxContentLength: MAX_ANSWER_BYTES,
    });
  }

  /**
   * Sends a request until it is answered, it fails for good, or its time or that of its operation
   * is over.
   * @throws {MgcError} ApiError, NetworkError, TimeoutError, ResponseShapeError, or
   * OutOfTimeError where nothing was sent
   */
  async send<T extends z.ZodType>(request: Request<T>): Promise<z.output<T>> {
    const { now, chance } = this.#timing;
    const method = request.asks ? "GET" : request.method;
    const time = new RequestTime(this.#timing, request.action, method === "GET");
    for (;;) {
      await this.#quiet.over(now, (seconds, waiting) =>
        time.wait(seconds + spreadSeconds(time.attempts + 1, waiting) * chance()),
      );
      const outcome = await this.#attempt(request, time);
      if ("answer" in outcome) return outcome.answer;
      const { failure, error, retryAfter } = outcome;
      if (failure === undefined) throw error(time.effort);
      const { attempts } = time;
      const quiet = quietSeconds(failure, attempts, retryAfter);
      if (quiet !== undefined) this.#quiet.ask(now() + quiet * 1000);
      if (!shouldRetry(method, failure, attempts)) throw error(time.effort);
      time.failed(outcome);
      if (quiet === undefined) await time.wait(backoffSeconds(attempts) * chance());
    }
  }

  async #attempt<T extends z.ZodType>(
    request: Request<T>,
    time: RequestTime,
  ): Promise<Outcome<z.output<T>>> {
    const { attempt, seconds, last } = time.begin(this.#options.timeoutSeconds);
    const began = this.#timing.now();
    const log = (outcome: LogEntry["outcome"], requestId?: string) => {
      this.#options.log?.({
        time: new Date(began).toISOString(),
        method: request.method,
        path: request.path,
        attempt,
        milliseconds: this.#timing.now() - began,
        outcome,
        ...(requestId === undefined ? {} : { requestId }),
      });
    };
    const asked = { action: request.action, service: this.#service };
    let response: AxiosResponse<string>;
    try {
      // Of all the time that an answer takes, not only until its first byte.
      const signal = AbortSignal.timeout(Math.ceil(seconds * 1000));
      response = await this.#http.request<string>({ ...this.#config(request), signal });
    } catch (cause) {
      if (!isTimeout(cause)) {
        log("network");
        return unanswered(cause, asked);
      }
      log("timeout");
      return {
        error: (effort) => new TimeoutError(request.action, seconds, effort, last),
        failure: { kind: "timeout" },
      };
    }
    log(response.status, header(response, "x-request-id"));
    const { credentials } = this.#options;
    return answered(response, request.answer, asked, this.#timing.now(), credentials);
  }

  #config(request: Request<z.ZodType>) {
    const url = new URL(this.#options.endpoint.replace(/\/+$/, "") + request.path);
    for (const [key, value] of Object.entries(request.query ?? {})) {
      if (value !== undefined) url.searchParams.set(key, String(value));
    }
    // A blank is sent as it is signed: not every gateway reads "+" as one.
    url.search = url.search.replaceAll("+", "%20");
    const body = request.body === undefined ? "" : JSON.stringify(request.body);
    const headers: Record<string, string> = {
      Accept: "application/json",
      ...(body === "" ? {} : { "Content-Type": "application/json;charset=UTF-8" }),
    };
    const signable = { method: request.method, url, body, headers };
    const { credentials, scope } = this.#options;
    Object.assign(headers, credentialHeaders(signable, credentials, this.#timing.now(), scope));
    headers["User-Agent"] = "pulumi-mgc/0.1.0";
    return {
      method: request.method,
      url: url.href,
      headers,
      ...(body === "" ? {} : { data: body }),
    };
  }
}

function isTimeout(cause: unknown): boolean {
  return isAxiosError(cause) && ["ERR_CANCELED", "ETIMEDOUT"].includes(cause.code ?? "");
}
