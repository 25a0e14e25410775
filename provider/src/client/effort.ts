/** What was done for a request before it was given up. */
export interface Effort {
  /** How often it was sent. */
  readonly attempts: number;
  readonly waitedSeconds: number;
  /** The wait for which there was no time any more. */
  readonly next?: { readonly seconds: number; readonly leftSeconds: number } | undefined;
}

/** Seconds as people read them. */
export function readableSeconds(seconds: number): string {
  return `${String(Number(seconds.toFixed(seconds < 10 ? 1 : 0)))} s`;
}

/** A sentence with a blank behind it; nothing where a single attempt says it all. */
export function effortSentence(effort: Effort | undefined): string {
  if (!effort || (effort.attempts <= 1 && !effort.next)) return "";
  const { attempts, waitedSeconds, next } = effort;
  const times = attempts === 1 ? "1 attempt" : `${String(attempts)} attempts`;
  const waited = waitedSeconds > 0 ? ` and ${readableSeconds(waitedSeconds)} of waiting` : "";
  const missing = next
    ? `: the next one is due in ${readableSeconds(next.seconds)}, and only ${readableSeconds(Math.max(0, next.leftSeconds))} are left for it`
    : "";
  return `Given up after ${times}${waited}${missing}. `;
}
