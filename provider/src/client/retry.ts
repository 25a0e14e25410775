/** When a request is sent again, and after how long. Pure: time and chance come from outside. */

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** How an attempt ended without a usable answer. */
export type Failure =
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "network"; readonly maybeApplied: boolean }
  | { readonly kind: "timeout" };

/** Attempts in all, the first one included. */
export const MAX_ATTEMPTS = 5;
/** Attempts in all while the service only limits the rate: it does nothing, so patience does no harm. */
export const MAX_LIMITED_ATTEMPTS = 10;
/** Seconds that a request with all its attempts may take, waiting included. */
export const DEADLINE_SECONDS = 300;
/** Longest quiet that a Retry-After header can ask of us, in seconds. */
export const MAX_RETRY_AFTER_SECONDS = 60;

const FIRST_DELAY_SECONDS = 0.2;
const MAX_DELAY_SECONDS = 10;
/** Seconds by which those who wait for the same host set off apart, on average. */
const APART_SECONDS = 0.05;

const LIMITED = 429;
const UNTOUCHED = [408, 425, LIMITED];
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
  const limited = failure.kind === "status" && failure.status === LIMITED;
  if (attempt >= (limited ? MAX_LIMITED_ATTEMPTS : MAX_ATTEMPTS)) return false;
  const repeatable = method !== "POST";
  switch (failure.kind) {
    case "timeout":
      return repeatable;
    case "network":
      return repeatable || !failure.maybeApplied;
    case "status":
      return (
        UNTOUCHED.includes(failure.status) || (repeatable && TRANSIENT.includes(failure.status))
      );
  }
}

/**
 * Seconds for which nobody is to call the host after this failure, or undefined where it only
 * concerns the request: what the host asks for, at most a minute. Where it limits the rate without a
 * word, or asks for less, it is half of the back-off.
 * @param attempt how many attempts have been made, from 1
 */
export function quietSeconds(
  failure: Failure,
  attempt: number,
  retryAfter: number | undefined,
): number | undefined {
  if (failure.kind !== "status") return undefined;
  if (![...UNTOUCHED, ...TRANSIENT].includes(failure.status)) return undefined;
  if (retryAfter === undefined && failure.status !== LIMITED) return undefined;
  const least = backoffSeconds(attempt) / 2;
  return Math.max(least, Math.min(MAX_RETRY_AFTER_SECONDS, retryAfter ?? 0));
}

/** The longest delay behind so many attempts: doubling, at most ten seconds. Chance takes a part. */
export function backoffSeconds(attempt: number): number {
  return Math.min(MAX_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** (attempt - 1));
}

/**
 * The seconds over which those who wait for a quiet host spread themselves. Chance takes a part: a
 * host that was too busy is not to meet all of them at the same moment.
 * @param attempt which attempt it will be that one of them makes, from 1
 * @param waiting how many of them there are
 */
export function spreadSeconds(attempt: number, waiting: number): number {
  return Math.max(
    backoffSeconds(Math.max(1, attempt - 1)),
    Math.min(MAX_DELAY_SECONDS, APART_SECONDS * waiting),
  );
}
