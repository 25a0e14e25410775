/** How long a service asks not to be called, as its Retry-After header says it. */

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** The three notations of HTTP, and that of ISO 8601, which some gateways write. */
const DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]+, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
];
/** The oldest of them names no zone and means GMT. */
const ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/** Between values, not behind the day of a date. */
const COMMA = /(?<!\b[A-Z][a-z]+),/;

/** Epoch milliseconds of an HTTP date; undefined for anything else: engines guess dates in any text. */
export function httpDate(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? "";
  const date = ASCTIME.test(trimmed)
    ? Date.parse(`${trimmed} GMT`)
    : DATES.some((form) => form.test(trimmed))
      ? Date.parse(trimmed)
      : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
}

function secondsOf(value: string, now: number): number | undefined {
  if (NUMBER.test(value)) return Number(value);
  const date = httpDate(value);
  return date === undefined ? undefined : (date - now) / 1000;
}

/**
 * Reads a Retry-After header: seconds, an HTTP date, or several of them, of which the longest counts.
 * @param now epoch milliseconds by the clock that wrote the header, as far as it is known
 * @returns seconds from now, never negative; undefined where the header is missing or unreadable
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | undefined {
  const found = (header ?? "")
    .split(COMMA)
    .map((value) => secondsOf(value.trim(), now))
    .filter((seconds) => seconds !== undefined && Number.isFinite(seconds));
  return found.length === 0 ? undefined : Math.max(0, ...(found as number[]));
}
