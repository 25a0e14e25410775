/** One HTTP request with its retries, timeouts, credentials and errors. */
import axios, { isAxiosError, type AxiosInstance, type AxiosResponse } from "axios";
import type { z } from "zod";
import { errorBody, header, parsed } from "./answer";
import { credentialHeaders, withoutCredentials, type Credentials, type Scope } from "./credentials";
import { ApiError, NetworkError, ResponseShapeError, TimeoutError, type MgcError } from "./errors";
import {
  DEADLINE_SECONDS,
  delaySeconds,
  retryAfterSeconds,
  shouldRetry,
  type Failure,
  type Method,
} from "./retry";
import { MGC, type Service } from "./service";

/** Time and chance, given from outside so that tests own them. */
export interface Timing {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (seconds: number) => Promise<void>;
  /** A random number in [0, 1). */
  readonly chance: () => number;
}

export const realTiming: Timing = {
  now: Date.now,
  sleep: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  chance: Math.random,
};

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

const NEVER_SENT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];

export class Transport {
  readonly #http: AxiosInstance;
  readonly #options: TransportOptions;
  readonly #service: Service;
  readonly #timing: Timing;
  /** Epoch milliseconds before which this host has asked not to be called again. */
  #quietUntil = 0;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#service = options.service ?? MGC;
    this.#timing = options.timing ?? realTiming;
    this.#http = axios.create({
      maxRedirects: 0,
      responseType: "text",
      transformRequest: (body: unknown) => body,
      transformResponse: (text: unknown) => text,
      validateStatus: () => true,
      maxContentLength: 32 * 1024 * 1024,
    });
  }

  /**
   * Sends a request until it is answered, it fails for good, or its time is over.
   * @throws {MgcError} ApiError, NetworkError, TimeoutError or ResponseShapeError
   */
  async send<T extends z.ZodType>(request: Request<T>): Promise<z.output<T>> {
    const end = this.#timing.now() + DEADLINE_SECONDS * 1000;
    for (let attempt = 1; ; attempt++) {
      await this.#quiet();
      const result = await this.#attempt(request, attempt);
      if ("answer" in result) return result.answer;
      const { failure, error, retryAfter } = result;
      const method = request.asks ? "GET" : request.method;
      if (failure === undefined || !shouldRetry(method, failure, attempt)) throw error;
      const seconds = delaySeconds(attempt, retryAfter, this.#timing.chance());
      const next = this.#timing.now() + seconds * 1000;
      if (next > end) throw error;
      if (retryAfter !== undefined) this.#quietUntil = Math.max(this.#quietUntil, next);
      else await this.#timing.sleep(seconds);
    }
  }

  async #quiet(): Promise<void> {
    const seconds = (this.#quietUntil - this.#timing.now()) / 1000;
    if (seconds > 0) await this.#timing.sleep(seconds);
  }

  async #attempt<T extends z.ZodType>(
    request: Request<T>,
    attempt: number,
  ): Promise<
    | { readonly answer: z.output<T> }
    | {
        readonly error: MgcError;
        readonly failure?: Failure;
        readonly retryAfter?: number | undefined;
      }
  > {
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
    let response: AxiosResponse<string>;
    try {
      // Of all the time that an answer takes, not only until its first byte.
      const signal = AbortSignal.timeout(this.#options.timeoutSeconds * 1000);
      response = await this.#http.request<string>({ ...this.#config(request), signal });
    } catch (cause) {
      const failed = this.#failed(request.action, cause);
      log(failed.failure.kind === "timeout" ? "timeout" : "network");
      return failed;
    }
    const requestId = header(response, "x-request-id");
    log(response.status, requestId);
    return this.#judge(request, response, requestId);
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

  #failed(action: string, cause: unknown): { error: MgcError; failure: Failure } {
    const code = isAxiosError(cause) ? (cause.code ?? "") : "";
    if (code === "ERR_CANCELED" || code === "ETIMEDOUT") {
      const error = new TimeoutError(action, this.#options.timeoutSeconds);
      return { error, failure: { kind: "timeout" } };
    }
    const maybeApplied = !NEVER_SENT.includes(code);
    const words = code === "" ? "the request failed" : `the connection failed (${code})`;
    const error = new NetworkError(action, words, maybeApplied, this.#service);
    return { error, failure: { kind: "network", maybeApplied } };
  }

  #judge<T extends z.ZodType>(
    request: Request<T>,
    response: AxiosResponse<string>,
    requestId: string | undefined,
  ) {
    const { action } = request;
    const { status } = response;
    const wrongShape = (problem: string) =>
      new ResponseShapeError(action, status, problem, requestId, this.#service);
    const body = parsed(response.data);
    const refusal = errorBody.safeParse(body.value);
    if (status >= 200 && status < 300 && !refusal.success) {
      const answer = request.answer.safeParse(body.value);
      if (body.readable && answer.success) return { answer: answer.data };
      const [issue] = answer.error?.issues ?? [];
      const problem = body.readable
        ? `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not as agreed"}`
        : "it is not JSON, or was cut off";
      const failure: Failure = { kind: "network", maybeApplied: true };
      return { error: wrongShape(problem), failure };
    }
    if (status >= 300 && status < 400) {
      return { error: wrongShape("it is a redirect, and redirects are not followed") };
    }
    const code = refusal.success ? refusal.data.error_code : "no error code";
    const reason = refusal.success
      ? withoutCredentials(refusal.data.error_msg, this.#options.credentials)
      : "the service gave no reason";
    const now = this.#timing.now();
    const serverTime = Date.parse(header(response, "date") ?? "");
    const skewSeconds = Number.isNaN(serverTime)
      ? undefined
      : Math.round((serverTime - now) / 1000);
    const denial = { status, code, reason, requestId, skewSeconds };
    return {
      error: new ApiError(action, denial, this.#service),
      failure: { kind: "status", status } as const,
      retryAfter: retryAfterSeconds(header(response, "retry-after"), now),
    };
  }
}
