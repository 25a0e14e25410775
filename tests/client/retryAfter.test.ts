import fc from "fast-check";
import { httpDate, retryAfterSeconds } from "../../provider/src/client/retryAfter";

const NOW = Date.UTC(2026, 0, 9, 12, 0, 0);

describe("a Retry-After header (F4)", () => {
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
    ["has more digits than a number holds", "9".repeat(400), undefined],
    ["is a date to come", "Fri, 09 Jan 2026 12:00:30 GMT", 30],
    ["is a date in years", "Sat, 09 Jan 2036 12:00:00 GMT", 315_532_800],
    ["is a date that is past", "Thu, 08 Jan 2026 12:00:00 GMT", 0],
    ["is a date of the old kind", "Friday, 09-Jan-26 12:00:30 GMT", 30],
    ["is a date of C", "Fri Jan  9 12:00:30 2026", 30],
    ["is a date of ISO 8601", "2026-01-09T13:00:30+01:00", 30],
    ["is several, the longest first", "120, 7", 120],
    ["is several, the longest last", "7,Fri, 09 Jan 2026 12:00:30 GMT", 30],
    ["is several dates", "Fri, 09 Jan 2026 12:00:30 GMT, Fri, 09 Jan 2026 12:00:10 GMT", 30],
    ["is several, one of them unreadable", "soon, 7", 7],
    ["is unreadable", "soon", undefined],
    ["is unreadable, with a number that engines take for a date", "retry in 5", undefined],
    ["has a unit", "7 s", undefined],
    ["is hexadecimal", "0x10", undefined],
    ["is a power", "1e3", undefined],
    ["is endless", "Infinity", undefined],
    ["is no day of any month", "Fri, 99 Jan 2026 12:00:30 GMT", undefined],
  ])("%s", (_what, header, expected) => {
    expect(retryAfterSeconds(header, NOW)).toBe(expected);
  });

  it("never gives a negative number or none at all (property)", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.date().map(String)), (text) => {
        const seconds = retryAfterSeconds(text, NOW);
        expect(seconds === undefined || (Number.isFinite(seconds) && seconds >= 0)).toBe(true);
      }),
      { seed: 5 },
    );
  });

  it("gives the seconds to any date, by the clock that is named (property)", () => {
    const time = fc.integer({ min: NOW / 1000 - 1e6, max: NOW / 1000 + 1e6 });
    fc.assert(
      fc.property(time, time, (then, now) => {
        const header = new Date(then * 1000).toUTCString();
        expect(retryAfterSeconds(header, now * 1000)).toBe(Math.max(0, then - now));
        expect(httpDate(header)).toBe(then * 1000);
      }),
      { seed: 5 },
    );
  });
});
