import { parseEventLog } from "../../../policy-pack/src/summary/events";
import { cancel, diagnostic, load, log, passed, planned, prelude, urn, violation } from "./log";

describe("of an event log", () => {
  it("is read what a summary needs, nothing of what resources are given", () => {
    const text = log(load, prelude, passed, planned("create", urn("a")), cancel);
    expect(parseEventLog(text)).toEqual({
      events: [
        { kind: "step", urn: urn("a"), operation: "create", phase: "begun", planning: true },
      ],
      complete: true,
    });
  });

  it.each([
    ["mandatory", true],
    ["advisory", false],
    ["of-tomorrow", true],
  ])("a violation that is %s counts as mandatory: %s", (level, mandatory) => {
    const { events } = parseEventLog(log(violation(urn("a"), "mgc-x", level), cancel));
    expect(events).toEqual([
      {
        kind: "violation",
        urn: urn("a"),
        policy: "mgc-x",
        mandatory,
        message: "No.\nThe name is bad.",
      },
    ]);
  });

  it.each([
    ["\u001b[31merror\u001b[0m at \u001b[90mindex.ts\u001b[39m", "error at index.ts"],
    ["<{%fg 1%}>error<{%reset%}>", "error"],
  ])("the colours of %j are gone", (message, plain) => {
    const { events } = parseEventLog(log(diagnostic("error", message), cancel));
    expect(events).toEqual([{ kind: "error", urn: "", message: plain }]);
  });

  it.each(["debug", "info", "info#err", "warning"])("%s is no error", (severity) => {
    expect(parseEventLog(log(diagnostic(severity, "x"), cancel)).events).toEqual([]);
  });
});

describe("a log", () => {
  const whole = log(load, violation(urn("a"), "mgc-x", "mandatory"), cancel);

  it("that was cut off anywhere behind its first line is read as far as it goes", () => {
    const first = whole.indexOf("\n") + 1;
    for (let end = first; end < whole.lastIndexOf("}"); end += 1) {
      expect(parseEventLog(whole.slice(0, end)).complete).toBe(false);
    }
    expect(parseEventLog(whole.trimEnd()).complete).toBe(true);
  });

  it.each([
    ["", "it is empty"],
    ["\n \n", "it is empty"],
    ["{}\n", "line 1 is no event of the engine"],
    ["# Notes\n", "line 1 is no event of the engine"],
    [log(load) + "{\n" + log(cancel), "line 2 is no event of the engine"],
    [log(load, { policyEvent: { policyName: "mgc-x" } }), "line 2 is no event of the engine"],
  ])("like %j is none: %s", (text, cause) => {
    expect(() => parseEventLog(text)).toThrow(cause);
  });
});
