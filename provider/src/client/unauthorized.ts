/** What to do about HTTP 401, by how the request said who sends it. */

export type Proof = "token" | "key" | "temporary key";

/** Clocks that differ by less agree, as far as an answer on its way can tell. */
const AGREEING_SECONDS = 300;
/** What the gateway accepts between the time of a signature and its own. */
const ACCEPTED_SECONDS = 15 * 60;

const RENEWALS: Record<Proof, string> = {
  token:
    "The token has expired, or is none of this project and region; set a new one in MGC_AUTH_TOKEN, which wins over the configuration of the stack.",
  key: "Check that the access key is enabled and the secret key belongs to it (MGC_ACCESS_KEY, MGC_SECRET_KEY); a temporary one needs MGC_SECURITY_TOKEN as well.",
  "temporary key":
    "The temporary access key may have expired; set all of the new one together in MGC_ACCESS_KEY, MGC_SECRET_KEY and MGC_SECURITY_TOKEN.",
};

/**
 * @param skewSeconds how far the service's clock is ahead of ours, where its answer tells; a token
 * doesn't depend on our clock, a signature does
 */
export function renewal(proof: Proof | undefined, skewSeconds: number | undefined): string {
  if (proof === undefined) {
    return "Check the credentials (MGC_AUTH_TOKEN, or MGC_ACCESS_KEY and MGC_SECRET_KEY).";
  }
  const renew = RENEWALS[proof];
  if (proof === "token") return renew;
  if (skewSeconds === undefined) {
    return `${renew} Check the clock of this machine too: the service did not tell its own.`;
  }
  const off = Math.abs(skewSeconds);
  if (off <= AGREEING_SECONDS) return renew;
  const clock = `The clock of this machine is ${String(off)} s ${skewSeconds > 0 ? "behind" : "ahead of"} the service's, and signatures count for 15 minutes`;
  return off >= ACCEPTED_SECONDS
    ? `${clock}; set it and try again.`
    : `${clock}; set it and try again. If that is not it: ${renew}`;
}
