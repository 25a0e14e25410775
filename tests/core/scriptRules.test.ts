import {
  agentOnline,
  definedParameters,
  executorsBelong,
  openSecrets,
  runningScript,
  scriptExists,
  scriptReviewed,
  scriptStepRefusals,
  serversNamed,
  type ScriptFacts,
  type ScriptReference,
} from "../../provider/src/core/scriptRules";

const script: ScriptFacts = { name: "reset.sh", version: "1.0.1", parameters: ["path", "mode"] };
const reference: ScriptReference = { source: "CUSTOM", id: "SC1", parameters: [] };

describe("MGC009 running-script", () => {
  it.each([
    ["RUNNING", 1],
    ["WAITING", 0],
    ["PAUSED", 0],
    ["COMPLETE", 0],
    ["FAILED", 0],
    ["SKIPPED", 0],
  ])("a script step that is %s is refused %d times", (status, count) => {
    const refusals = runningScript({ name: "Reset", status });
    expect(refusals).toEqual(
      Array(count).fill({ rule: "MGC009", reason: "running", step: "Reset" }),
    );
  });

  it.each([
    [[], []],
    [["path"], []],
    [["mode", "path"], []],
    [
      ["pth", "path", "Mode"],
      ["pth", "Mode"],
    ],
  ])("of the parameters %j those that the script does not define are %j", (parameters, extra) => {
    expect(definedParameters("Reset", { ...reference, parameters }, script)).toEqual(
      extra.map((parameter) => ({
        rule: "MGC009",
        reason: "parameter",
        step: "Reset",
        script: "reset.sh",
        parameter,
        defined: ["path", "mode"],
      })),
    );
  });
});

describe("MGC010 script-available", () => {
  it("a script that COC does not have under its source", () => {
    expect(scriptExists("Reset", reference, undefined)).toEqual([
      { rule: "MGC010", reason: "missing", step: "Reset", source: "CUSTOM", script: "SC1" },
    ]);
  });

  it.each([
    [undefined, []],
    ["1.0.1", []],
    ["1.0.2", ["version"]],
    ["1.0", ["version"]],
    ["", ["version"]],
  ])("the declared version %j, where COC has 1.0.1: %j", (version, reasons) => {
    const refusals = scriptExists("Reset", { ...reference, version }, script);
    expect(refusals.map((refusal) => "reason" in refusal && refusal.reason)).toEqual(reasons);
  });

  it.each([
    ["CUSTOM", "APPROVED", undefined],
    ["CUSTOM", "PENDING_APPROVE", "PENDING_APPROVE"],
    ["CUSTOM", "REJECTED", "REJECTED"],
    ["CUSTOM", "approved", "approved"],
    ["CUSTOM", undefined, "without a status"],
    ["PUBLIC", undefined, undefined],
    ["PUBLIC", "APPROVED", undefined],
    ["PUBLIC", "REJECTED", "REJECTED"],
  ])("a %s script of status %s is refused as %s", (source, status, found) => {
    const refusals = scriptReviewed("Reset", { ...reference, source }, { ...script, status });
    const step = { rule: "MGC010", step: "Reset", script: "reset.sh" };
    expect(refusals).toEqual(
      found === undefined ? [] : [{ ...step, reason: "status", declared: "APPROVED", found }],
    );
  });

  it.each([
    [undefined, "aa", undefined],
    [undefined, undefined, undefined],
    ["aa", "aa", undefined],
    ["aa", "bb", "bb"],
    ["aa", undefined, "none that is known"],
    ["aa", "AA", "AA"],
  ])(
    "the declared digest %s, where the content has %s, is refused with %s",
    (sha256, has, found) => {
      const facts = { ...script, status: "APPROVED", sha256: has };
      const refusals = scriptReviewed("Reset", { ...reference, sha256 }, facts);
      const step = { rule: "MGC010", step: "Reset", script: "reset.sh" };
      expect(refusals).toEqual(
        found === undefined ? [] : [{ ...step, reason: "digest", declared: "aa", found }],
      );
    },
  );
});

describe("MGC012 executor-ready", () => {
  const servers = [
    { id: "s1", name: "web" },
    { id: "s2", name: "web" },
    { id: "s3", name: "s1" },
    { id: "s4", name: "db" },
  ];
  it.each([
    ["s4", ["s4"]],
    ["db", ["s4"]],
    ["web", ["s1", "s2"]],
    ["s1", ["s1"]],
    ["DB", []],
  ])("a program that says %j means %j", (reference, ids) => {
    expect(serversNamed(reference, servers).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [["s1"], ["s1", "s2"], []],
    [["s1", "s2"], ["s1", "s2"], []],
    [["s3", "s1", "s4"], ["s1"], ["s3", "s4"]],
    [["S1"], ["s1"], ["S1"]],
    [["s1"], [], ["s1"]],
    [[], ["s1"], []],
  ])("of the executors %j on a workflow with %j, foreign are %j", (executors, servers, foreign) => {
    expect(executorsBelong("Reset", executors, servers)).toEqual(
      foreign.map((server) => ({
        rule: "MGC012",
        reason: "foreign",
        step: "Reset",
        server,
        servers,
      })),
    );
  });

  it.each([
    ["ONLINE", undefined],
    ["OFFLINE", "OFFLINE"],
    ["INSTALLING", "INSTALLING"],
    ["online", "online"],
    [null, "not installed"],
  ])("a UniAgent that is %s is refused as %s", (agentState, agent) => {
    expect(agentOnline("Reset", { name: "web-1", agentState })).toEqual(
      agent === undefined
        ? []
        : [{ rule: "MGC012", reason: "agent", step: "Reset", server: "web-1", agent }],
    );
  });
});

describe("sensitive parameters in the open", () => {
  const parameter = (name: string, sensitive: boolean) => ({ name, description: "", sensitive });
  const known = {
    name: "reset.sh",
    parameters: [parameter("path", false), parameter("token", true), parameter("key", true)],
  };
  it.each<[string[], string[]]>([
    [[], []],
    [["path"], []],
    [["token"], ["token"]],
    [
      ["key", "path", "token"],
      ["key", "token"],
    ],
    [["Token", "other", "constructor"], []],
  ])("of %j are %j", (open, told) => {
    expect(openSecrets("steps[1].parameters", open, known)).toEqual(
      told.map(
        (name) =>
          `steps[1].parameters.${name}: script "reset.sh" calls it sensitive, and values in parameters are shown in state and previews. Move it to secretParameters, and replace the value if it is a real one`,
      ),
    );
  });

  it("are none where the script has no parameters", () => {
    expect(openSecrets("parameters", ["token"], { name: "x", parameters: [] })).toEqual([]);
  });
});

describe("all that is said of a script step that is about to be written", () => {
  const facts: ScriptFacts = { ...script, status: "APPROVED", sha256: "aa" };
  const right: ScriptReference = {
    ...reference,
    version: "1.0.1",
    sha256: "aa",
    parameters: ["path"],
  };

  const reasons = (
    said: ScriptReference,
    found: ScriptFacts | undefined,
    executors: readonly string[],
  ) =>
    scriptStepRefusals("Reset", said, found, executors, ["s1", "s2"]).map((refusal) =>
      "reason" in refusal ? `${refusal.rule} ${refusal.reason}` : refusal.rule,
    );

  it.each<[string, ScriptReference, ScriptFacts | undefined, readonly string[], string[]]>([
    ["nothing", right, facts, ["s1"], []],
    ["nothing without pins", reference, facts, ["s1"], []],
    [
      "only that it is missing",
      { ...right, parameters: ["x"] },
      undefined,
      ["s1"],
      ["MGC010 missing"],
    ],
    [
      "that it is missing, and of the servers",
      right,
      undefined,
      ["s3"],
      ["MGC010 missing", "MGC012 foreign"],
    ],
    ["of the parameter", { ...right, parameters: ["x"] }, facts, ["s1"], ["MGC009 parameter"]],
    ["of the version", { ...right, version: "2" }, facts, ["s1"], ["MGC010 version"]],
    ["of the digest", { ...right, sha256: "bb" }, facts, ["s1"], ["MGC010 digest"]],
    ["of the status", right, { ...facts, status: "REJECTED" }, ["s1"], ["MGC010 status"]],
    [
      "of every foreign server",
      right,
      facts,
      ["s3", "s1", "s4"],
      ["MGC012 foreign", "MGC012 foreign"],
    ],
    [
      "everything at once",
      { ...right, parameters: ["x", "y"], version: "2", sha256: "bb" },
      { ...facts, status: "REJECTED" },
      ["s3"],
      [
        "MGC009 parameter",
        "MGC009 parameter",
        "MGC010 version",
        "MGC010 status",
        "MGC010 digest",
        "MGC012 foreign",
      ],
    ],
  ])("%s", (_, said, found, executors, expected) => {
    expect(reasons(said, found, executors)).toEqual(expected);
  });

  it("names the script as the step does where COC has none, else as COC does", () => {
    expect(scriptStepRefusals("Reset", right, undefined, [], [])).toEqual([
      { rule: "MGC010", reason: "missing", step: "Reset", source: "CUSTOM", script: "SC1" },
    ]);
    expect(scriptStepRefusals("Reset", { ...right, version: "2" }, facts, [], [])).toEqual([
      {
        rule: "MGC010",
        reason: "version",
        step: "Reset",
        script: "reset.sh",
        declared: "2",
        found: "1.0.1",
      },
    ]);
  });
});
