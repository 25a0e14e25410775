/** When a request is sent again, and after how long. Pure: time and chance come from outside. */

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** How an attempt ended without a usable answer. */
export type Failure =
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "network"; readonly maybeApplied: boolean }
  | { readonly kind: "timeout" };

/** Attempts in all, the first one included. */
export const MAX_ATTEMPTS = 5;
/** Seconds that a request with all its attempts may take, waiting included. */
export const DEADLINE_SECONDS = 300;
/** Longest wait that a Retry-After header can ask of us, in seconds. */
export const MAX_RETRY_AFTER_SECONDS = 60;

const FIRST_DELAY_SECONDS = 0.2;
const MAX_DELAY_SECONDS = 10;

const TRANSIENT = [500, 502, 503, 504];

/**
 * | failure | GET, PUT, DELETE | POST |
 * |---|---|---|
 * | 408, 425, 429: the server says it did nothing | again | again |
 * | 500, 502, 503, 504 | again | no: look first |
 * | not sent (connection refused, name not found) | again | again |
 * | reply lost, timeout | again | no: look first |
 * | any other status | no | no |
 *
 * PUT and DELETE say the whole result, so a second one does no harm; a second POST makes a second
 * stage. For a POST the lifecycle reads the workflow before it sends another. One that only asks
 * counts as a GET.
 * @param attempt how many attempts have been made, from 1
 */
export function shouldRetry(method: Method, failure: Failure, attempt: number): boolean {
  if (attempt >= MAX_ATTEMPTS) return false;
  const repeatable = method !== "POST";
  switch (failure.kind) {
    case "timeout":
      return repeatable;
    case "network":
      return repeatable || !failure.maybeApplied;
    case "status":
      return (
        [408, 425, 429].includes(failure.status) ||
        (repeatable && TRANSIENT.includes(failure.status))
      );
  }
}

/**
 * Reads a Retry-After header: seconds, or an HTTP date.
 * @param now epoch milliseconds
 * @returns seconds from now, never negative; undefined where the header is missing or unreadable
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === "") return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

/**
 * Seconds to wait before the next attempt: what the server asks for, at most a minute; else a
 * doubling delay with full jitter, at most ten seconds.
 * @param chance a random number in [0, 1)
 */
export function delaySeconds(
  attempt: number,
  retryAfter: number | undefined,
  chance: number,
): number {
  const backoff = Math.min(MAX_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** (attempt - 1)) * chance;
  if (retryAfter === undefined) return backoff;
  return Math.min(MAX_RETRY_AFTER_SECONDS, retryAfter) + FIRST_DELAY_SECONDS * chance;
}
