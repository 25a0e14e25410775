import { refusalSentences } from "../../provider/src/core/refusal";
import {
  agentOnline,
  definedParameters,
  executorsBelong,
  runningScript,
  scriptExists,
  scriptReviewed,
} from "../../provider/src/core/scriptRules";

const script = {
  name: "reset",
  version: "1.0.0",
  status: "APPROVED",
  sha256: "aa",
  parameters: ["p"],
};
const reference = { source: "CUSTOM", id: "SC1", parameters: ["p"] };

describe("MGC009", () => {
  it("keeps a script step as it is while it runs, and only then", () => {
    expect(refusalSentences(runningScript({ name: "s", status: "RUNNING" }))).toEqual([
      'MGC009 running-script: script step "s" is Running; its script and parameters stay as they are until it has ended.',
    ]);
    for (const status of ["WAITING", "PAUSED", "COMPLETE", "FAILED", "SKIPPED"]) {
      expect(runningScript({ name: "s", status })).toEqual([]);
    }
  });

  it("takes the parameters that the script defines", () => {
    expect(definedParameters("s", reference, script)).toEqual([]);
    const more = { ...reference, parameters: ["p", "q"] };
    expect(refusalSentences(definedParameters("s", more, script))).toEqual([
      'MGC009 running-script: step "s" sets the parameter "q", which script "reset" does not define. It defines: "p".',
    ]);
    const none = definedParameters("s", more, { ...script, parameters: [] });
    expect(refusalSentences(none)[0]).toContain("It defines: none.");
  });
});

describe("MGC010", () => {
  it("wants a script that exists, in the version that was declared", () => {
    expect(scriptExists("s", reference, script)).toEqual([]);
    expect(scriptExists("s", { ...reference, version: "1.0.0" }, script)).toEqual([]);
    expect(refusalSentences(scriptExists("s", reference, undefined))).toEqual([
      'MGC010 script-available: step "s" names the custom script "SC1", which COC does not have.',
    ]);
    const other = scriptExists("s", { ...reference, version: "0.9.0" }, script);
    expect(refusalSentences(other)[0]).toContain("declares version 0.9.0");
  });

  it("wants an approved script; a public one without a status is approved", () => {
    const pending = { ...script, status: "PENDING_APPROVE" };
    expect(refusalSentences(scriptReviewed("s", reference, pending))).toEqual([
      'MGC010 script-available: script "reset" of step "s" is PENDING_APPROVE, not APPROVED.',
    ]);
    const silent = { ...script, status: undefined };
    expect(scriptReviewed("s", { ...reference, source: "PUBLIC" }, silent)).toEqual([]);
    expect(scriptReviewed("s", reference, silent)).toHaveLength(1);
  });

  it("wants the content that was declared, and refuses where it is not known", () => {
    expect(scriptReviewed("s", { ...reference, sha256: "aa" }, script)).toEqual([]);
    expect(scriptReviewed("s", { ...reference, sha256: "bb" }, script)).toHaveLength(1);
    const unknown = { ...script, sha256: undefined };
    expect(scriptReviewed("s", { ...reference, sha256: "aa" }, unknown)).toHaveLength(1);
  });
});

describe("MGC012", () => {
  it("wants executors of the workflow", () => {
    expect(executorsBelong("s", ["a", "b"], ["a", "b", "c"])).toEqual([]);
    expect(refusalSentences(executorsBelong("s", ["a", "x"], ["a"]))).toEqual([
      'MGC012 executor-ready: step "s" names the server "x", which is no execution server of the workflow. It has: "a".',
    ]);
  });

  it.each(["OFFLINE", "INSTALLING", "FAILED", "UNINSTALLED", null])(
    "wants a UniAgent that is ONLINE, not %s",
    (agentState) => {
      expect(agentOnline("s", { name: "web", agentState: "ONLINE" })).toEqual([]);
      const [sentence] = refusalSentences(agentOnline("s", { name: "web", agentState }));
      expect(sentence).toContain(`is ${agentState ?? "not installed"}, not ONLINE`);
    },
  );
});
