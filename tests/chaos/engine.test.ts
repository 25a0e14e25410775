/** Two histories with the real engine; `npm run chaos -- --engine` plays as many as are asked for. */
import { engineCampaign } from "./engine/campaign";
import { historiesOf } from "./engine/history";
import { blockedBy, unfitWords } from "./engine/words";
import { parseOptions } from "./options";

it("random programs that are edited, disturbed and killed with the real engine break no invariant (I1-I8, F29)", async () => {
  // One resource at a time where this seed kills: nothing else is being saved at that moment.
  const { counts, failures } = await engineCampaign({ seed: 11, runs: 2, jobs: 2 });
  expect(failures).toEqual([]);
  expect(counts.histories).toBe(2);
  expect([...counts.met.keys()].some((what) => what.startsWith("killed"))).toBe(true);
});

it("a seed repeats its histories, whatever their number is", () => {
  expect(historiesOf(7, 20).slice(0, 5)).toEqual(historiesOf(7, 5));
  expect(historiesOf(8, 5)).not.toEqual(historiesOf(7, 5));
});

describe("the words of a run", () => {
  it.each([
    ["error: MgC: unexpected: no such thing", "I11: it fails unexpectedly"],
    ["error: TypeError: x\n    at Object.<anonymous> (/a/b.ts:1:2)", "I11: it shows a stack trace"],
    ["token: canary-of-chaos", "I11: it shows a secret"],
    ["error: MgC: the stage looks at 10:20:30", undefined],
  ])("%j are judged: %s", (text, why) => {
    expect(unfitWords({ text })).toBe(why);
  });

  it.each([
    [1, "error: MgC: MGC004: too many", "MGC004"],
    [1, 'error: update stage "Gamma" in workflow wf: MGC005 step-limit: 11 steps', "MGC005"],
    [1, "error: resource 'x' has a problem: two steps are named A", "are named"],
    [1, "warning: MGC004\nerror: MgC: the service is down", undefined],
    [1, "error: the stack is locked: MGC004", undefined],
    [0, "warning: MgC: MGC004", undefined],
  ])("exit code %i and %j are blocked by %s", (code, text, by) => {
    expect(blockedBy({ code, text })).toBe(by);
  });
});

describe("the command line with the engine", () => {
  it("plays ten histories unless told", () => {
    const { engine, runs } = parseOptions(["--engine"], 1);
    expect([engine, runs]).toEqual([true, 10]);
  });

  it("takes the number of a history as the path", () => {
    expect(() => parseOptions(["--engine", "--path", "0:1"], 1)).toThrow(
      "--path 0:1 is not a whole number from 0 on",
    );
  });
});
