import fc from "fast-check";
import {
  backoffSeconds,
  MAX_ATTEMPTS,
  MAX_LIMITED_ATTEMPTS,
  MAX_RETRY_AFTER_SECONDS,
  quietSeconds,
  shouldRetry,
  spreadSeconds,
  type Failure,
  type Method,
} from "../../provider/src/client/retry";

const METHODS: Method[] = ["GET", "PUT", "DELETE", "POST"];
const status = (code: number): Failure => ({ kind: "status", status: code });
const lost: Failure = { kind: "network", maybeApplied: true };
const unsent: Failure = { kind: "network", maybeApplied: false };
const timeout: Failure = { kind: "timeout" };

describe("whether a request is sent again (F5, F6)", () => {
  // failure, GET, PUT, DELETE, POST
  it.each<[string, Failure, boolean, boolean, boolean, boolean]>([
    ["408", status(408), true, true, true, true],
    ["425", status(425), true, true, true, true],
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
    const again = (attempt: number) =>
      METHODS.map((method) => shouldRetry(method, failure, attempt));
    expect(again(1)).toEqual(expected);
    expect(again(MAX_ATTEMPTS - 1)).toEqual(expected);
    expect(again(MAX_ATTEMPTS)).toEqual([false, false, false, false]);
  });

  it("after 429 more often, because nothing was done (F4)", () => {
    const again = (attempt: number) =>
      METHODS.map((method) => shouldRetry(method, status(429), attempt));
    expect(again(MAX_LIMITED_ATTEMPTS - 1)).toEqual([true, true, true, true]);
    expect(again(MAX_LIMITED_ATTEMPTS)).toEqual([false, false, false, false]);
    expect(MAX_LIMITED_ATTEMPTS).toBe(10);
  });
});

describe("the quiet that a host gets (F4)", () => {
  // failure, attempt, Retry-After, seconds
  it.each<[string, Failure, number, number | undefined, number | undefined]>([
    ["429 with a wait", status(429), 1, 7, 7],
    ["503 with a wait", status(503), 1, 7, 7],
    ["408 with a wait", status(408), 1, 7, 7],
    ["429 with an absurd wait", status(429), 1, 1e9, 60],
    ["429 with no wait", status(429), 1, 0, 0.1],
    ["429 with no wait, again and again", status(429), 9, 0, 5],
    ["429 without a word", status(429), 1, undefined, 0.1],
    ["429 without a word, again", status(429), 3, undefined, 0.4],
    ["503 without a word", status(503), 3, undefined, undefined],
    ["409 with a wait", status(409), 1, 7, undefined],
    ["a lost reply", lost, 1, undefined, undefined],
    ["a timeout", timeout, 1, undefined, undefined],
  ])("%s", (_what, failure, attempt, retryAfter, seconds) => {
    expect(quietSeconds(failure, attempt, retryAfter)).toBe(seconds);
  });

  it("is what the host asks for, or more, and at most a minute (property)", () => {
    const wait = fc.double({ min: 0, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), wait, (attempt, seconds) => {
        const quiet = quietSeconds(status(429), attempt, seconds)!;
        expect(quiet).toBeGreaterThanOrEqual(Math.min(seconds, MAX_RETRY_AFTER_SECONDS));
        expect(quiet).toBeLessThanOrEqual(MAX_RETRY_AFTER_SECONDS);
      }),
      { seed: 5 },
    );
  });
});

describe("the delay before the next attempt", () => {
  it.each([
    [1, 0.2],
    [2, 0.4],
    [3, 0.8],
    [6, 6.4],
    [7, 10],
    [50, 10],
  ])("behind attempt %i is a part of %d s", (attempt, seconds) => {
    expect(backoffSeconds(attempt)).toBeCloseTo(seconds);
  });

  // attempt, waiting, seconds
  it.each([
    [1, 1, 0.2],
    [2, 1, 0.2],
    [3, 1, 0.4],
    [1, 64, 3.2],
    [1, 10_000, 10],
    [50, 1, 10],
  ])("is spread wider for attempt %i of one of %i that wait (F4)", (attempt, waiting, seconds) => {
    expect(spreadSeconds(attempt, waiting)).toBeCloseTo(seconds);
  });
});
