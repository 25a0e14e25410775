import fc from "fast-check";
import {
  delaySeconds,
  MAX_ATTEMPTS,
  MAX_RETRY_AFTER_SECONDS,
  retryAfterSeconds,
  shouldRetry,
  type Failure,
  type Method,
} from "../../provider/src/client/retry";

const status = (code: number): Failure => ({ kind: "status", status: code });
const lost: Failure = { kind: "network", maybeApplied: true };
const unsent: Failure = { kind: "network", maybeApplied: false };
const timeout: Failure = { kind: "timeout" };

describe("whether a request is sent again", () => {
  // failure, GET, PUT, DELETE, POST
  it.each<[string, Failure, boolean, boolean, boolean, boolean]>([
    ["408", status(408), true, true, true, true],
    ["425", status(425), true, true, true, true],
    ["429", status(429), true, true, true, true],
    ["500", status(500), true, true, true, false],
    ["502", status(502), true, true, true, false],
    ["503", status(503), true, true, true, false],
    ["504", status(504), true, true, true, false],
    ["not sent", unsent, true, true, true, true],
    ["reply lost", lost, true, true, true, false],
    ["timeout", timeout, true, true, true, false],
    ["200 with an error inside", status(200), false, false, false, false],
    ["302", status(302), false, false, false, false],
    ["400", status(400), false, false, false, false],
    ["401", status(401), false, false, false, false],
    ["403", status(403), false, false, false, false],
    ["404", status(404), false, false, false, false],
    ["409", status(409), false, false, false, false],
    ["422", status(422), false, false, false, false],
    ["501", status(501), false, false, false, false],
  ])("after %s", (_name, failure, ...expected) => {
    const methods: Method[] = ["GET", "PUT", "DELETE", "POST"];
    expect(methods.map((method) => shouldRetry(method, failure, 1))).toEqual(expected);
    expect(methods.map((method) => shouldRetry(method, failure, MAX_ATTEMPTS - 1))).toEqual(
      expected,
    );
    expect(methods.some((method) => shouldRetry(method, failure, MAX_ATTEMPTS))).toBe(false);
  });
});

describe("a Retry-After header", () => {
  const now = Date.UTC(2026, 0, 9, 12, 0, 0);

  it.each<[string, string | undefined, number | undefined]>([
    ["is missing", undefined, undefined],
    ["is empty", "", undefined],
    ["is blank", "  ", undefined],
    ["says seconds", "7", 7],
    ["says no seconds", "0", 0],
    ["says seconds with blanks", " 7 ", 7],
    ["says parts of a second", "0.5", 0.5],
    ["says seconds that are over", "-3", 0],
    ["is absurd", "999999999", 999_999_999],
    ["is a date to come", "Fri, 09 Jan 2026 12:00:30 GMT", 30],
    ["is a date that is past", "Thu, 08 Jan 2026 12:00:00 GMT", 0],
    ["is unreadable", "soon", undefined],
    ["is endless", "Infinity", undefined],
  ])("%s", (_what, header, expected) => {
    expect(retryAfterSeconds(header, now)).toBe(expected);
  });

  it("never gives a negative number or none at all (property)", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.date().map(String)), (text) => {
        const seconds = retryAfterSeconds(text, now);
        expect(seconds === undefined || (Number.isFinite(seconds) && seconds >= 0)).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

describe("the delay before the next attempt", () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const attempt = fc.integer({ min: 1, max: 50 });

  it("without a header lies between 0 and a doubling bound, at most ten seconds (property)", () => {
    fc.assert(
      fc.property(attempt, chance, (n, random) => {
        const seconds = delaySeconds(n, undefined, random);
        expect(seconds).toBeGreaterThanOrEqual(0);
        expect(seconds).toBeLessThanOrEqual(Math.min(10, 0.2 * 2 ** (n - 1)));
      }),
      { seed: 5 },
    );
  });

  it("with a header is never shorter than it says, and never much more than a minute (property)", () => {
    fc.assert(
      fc.property(
        attempt,
        fc.double({ min: 0, max: 1e12, noNaN: true }),
        chance,
        (n, wait, random) => {
          const seconds = delaySeconds(n, wait, random);
          expect(seconds).toBeGreaterThanOrEqual(Math.min(wait, MAX_RETRY_AFTER_SECONDS));
          expect(seconds).toBeLessThanOrEqual(MAX_RETRY_AFTER_SECONDS + 0.2);
        },
      ),
      { seed: 5 },
    );
  });
});
