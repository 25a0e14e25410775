/** How one attempt ended: an answer as agreed, or an error and whether a further attempt may help. */
import { isAxiosError, type AxiosResponse } from "axios";
import type { z } from "zod";
import { errorBody, header, isWebPage, parsed } from "./answer";
import { proofOf, withoutCredentials, type Credentials } from "./credentials";
import type { Effort } from "./effort";
import { ApiError, NetworkError, ResponseShapeError, type MgcError } from "./errors";
import type { Failure } from "./retry";
import { httpDate, retryAfterSeconds } from "./retryAfter";
import type { Service } from "./service";

export interface Failed {
  /** Made when it is known what was tried. */
  readonly error: (effort: Effort) => MgcError;
  /** Missing where every attempt would end like this one. */
  readonly failure?: Failure;
  /** Seconds that the service asks for. */
  readonly retryAfter?: number | undefined;
}

export type Outcome<T> = { readonly answer: T } | Failed;

/** Most bytes that an answer may have. */
export const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** Longest reason that is repeated, in UTF-16 code units; cut off, it could hide half of a secret. */
const MAX_REASON = 4000;

/** No connection came about. */
const NEVER_SENT = [
  ...["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"],
  ...["EADDRNOTAVAIL", "EPROTO"],
];
/** The other side's certificate is not trusted: nothing was sent, and nothing will be. */
const CERTIFICATE = /^(CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** What an attempt is judged by beside its answer. */
export interface Asked {
  /** What is tried, for messages. */
  readonly action: string;
  readonly service: Service;
}

/** The status of an answer that is too large to be read. */
function tooLarge(cause: unknown): number | undefined {
  if (!isAxiosError(cause) || !cause.message.startsWith("maxContentLength size")) return undefined;
  const request = cause.request as { readonly res?: { readonly statusCode?: number } } | undefined;
  return request?.res?.statusCode ?? 200;
}

/** No answer came, for another reason than its time. */
export function unanswered(cause: unknown, { action, service }: Asked): Failed {
  const status = tooLarge(cause);
  if (status !== undefined) {
    const problem = `it has more than ${String(MAX_ANSWER_BYTES / 1024 / 1024)} MiB`;
    return {
      error: (effort) =>
        new ResponseShapeError(action, status, problem, undefined, service, effort),
    };
  }
  const code = isAxiosError(cause) ? (cause.code ?? "") : "";
  if (CERTIFICATE.test(code)) {
    const words = `the certificate is not trusted (${code}); a certificate authority of your own is named in NODE_EXTRA_CA_CERTS`;
    return { error: (effort) => new NetworkError(action, words, false, service, effort) };
  }
  const maybeApplied = !NEVER_SENT.includes(code);
  const words = code === "" ? "the request failed" : `the connection failed (${code})`;
  return {
    error: (effort) => new NetworkError(action, words, maybeApplied, service, effort),
    failure: { kind: "network", maybeApplied },
  };
}

/**
 * @param now epoch milliseconds
 * @param credentials those of the request, which a gateway may echo
 */
export function answered<T extends z.ZodType>(
  response: AxiosResponse<string>,
  agreed: T,
  { action, service }: Asked,
  now: number,
  credentials: Credentials,
): Outcome<z.output<T>> {
  const { status } = response;
  const body = parsed(response.data);
  const refusal = errorBody.safeParse(body.value);
  const requestId = header(response, "x-request-id") ?? refusal.data?.requestId;
  const wrongShape = (problem: string) => (effort: Effort) =>
    new ResponseShapeError(action, status, problem, requestId, service, effort);
  if (status >= 200 && status < 300 && !refusal.success) {
    const answer = agreed.safeParse(body.value);
    if (body.readable && answer.success) return { answer: answer.data };
    const [issue] = answer.error?.issues ?? [];
    const problem = body.readable
      ? `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not as agreed"}`
      : isWebPage(response)
        ? "it is a web page, as proxies and sign-in pages are"
        : "it is not JSON, or was cut off";
    return { error: wrongShape(problem), failure: { kind: "network", maybeApplied: true } };
  }
  if (status >= 300 && status < 400) {
    return {
      error: wrongShape(`it is a redirect${whither(response)}, and redirects are not followed`),
    };
  }
  const serverTime = httpDate(header(response, "date"));
  const denial = {
    status,
    code: refusal.success ? withoutCredentials(refusal.data.code, credentials) : "no error code",
    reason: reason(response, refusal.data?.reason, credentials),
    requestId,
    skewSeconds: serverTime === undefined ? undefined : Math.round((serverTime - now) / 1000),
    proof: proofOf(credentials),
  };
  return {
    error: (effort) => new ApiError(action, denial, service, effort),
    failure: { kind: "status", status },
    // By the clock that wrote it, whatever ours says.
    retryAfter: retryAfterSeconds(header(response, "retry-after"), serverTime ?? now),
  };
}

/** Where a redirect leads to, as far as it can't hold a secret. */
function whither(response: AxiosResponse): string {
  const location = header(response, "location") ?? "";
  return URL.canParse(location) ? ` to ${new URL(location).host}` : "";
}

function reason(
  response: AxiosResponse<string>,
  given: string | undefined,
  credentials: Credentials,
): string {
  if (given === undefined) {
    return isWebPage(response)
      ? "a web page came instead of the service's answer, as proxies and gateways send it"
      : "the service gave no reason";
  }
  return given.length > MAX_REASON
    ? `the service gave a reason of ${String(given.length)} characters, too long to be shown`
    : withoutCredentials(given, credentials);
}
