/** COC's documented limits for a script that a program keeps there. */
import { cocScriptInputs, cocScriptNested } from "../../provider/src/core/cocScriptFields";
import { shapeIssues, type RawInputs } from "../../provider/src/core/inputIssues";
import { UNKNOWN } from "../../provider/src/core/unknown";

const least = {
  name: "reset_agent",
  type: "SHELL",
  description: "Removes the agent",
  content: "true\n",
  version: "1.0.0",
  riskLevel: "LOW",
};
const issues = (more: RawInputs = {}) =>
  shapeIssues(cocScriptInputs, { ...least, ...more }, cocScriptNested);

const NAME = "name: may hold letters, digits, Chinese characters and _";
const VALUE =
  'holds characters that COC does not allow; allowed are letters, digits, spaces and -_/.*?:",=+@\\[]{}#, without two dots in a row';
const TOO_LONG = "content: is longer than the 102400 bytes that COC takes";
const parameters = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: `p${String(i)}` }));
const reviewers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ name: "Ann", id: String(i) }));

describe("right is", () => {
  it.each<[string, RawInputs]>([
    ["the least", {}],
    ["a name of one character", { name: "x" }],
    ["the longest name", { name: "x".repeat(64) }],
    ["a Chinese name", { name: "重置_Agent_2" }],
    ["the first and the last Chinese character of COC's pattern", { name: "\u4e00\u9fa5" }],
    ["PYTHON", { type: "PYTHON" }],
    ["BAT", { type: "BAT" }],
    ["MEDIUM", { riskLevel: "MEDIUM" }],
    ["HIGH", { riskLevel: "HIGH" }],
    ["the longest description", { description: "x".repeat(256) }],
    ["the longest content", { content: "x".repeat(102_400) }],
    ["the longest content of characters of three bytes", { content: "名".repeat(34_133) }],
    ["the longest version", { version: "x".repeat(10) }],
    ["no parameters", { parameters: [] }],
    ["the most parameters", { parameters: parameters(20) }],
    [
      "a whole parameter",
      { parameters: [{ name: "p", default: "x", description: "y", sensitive: false }] },
    ],
    [
      "an empty default and description",
      { parameters: [{ name: "p", default: "", description: "" }] },
    ],
    [
      "the longest of everything of a parameter",
      {
        parameters: [
          { name: "x".repeat(64), default: "x".repeat(4096), description: "x".repeat(256) },
        ],
      },
    ],
    ["a secret default", { secretDefaults: { p: "x".repeat(4096), q: "" } }],
    ["one reviewer", { reviewers: [{ name: "x", id: "y" }] }],
    [
      "the most reviewers, of the longest names",
      { reviewers: reviewers(5).map(({ id }) => ({ name: "x".repeat(64), id: id.repeat(32) })) },
    ],
    ["an enterprise project", { enterpriseProjectId: "0" }],
    ...[
      "DEFAULT",
      "SMS",
      "EMAIL",
      "DING_TALK",
      "WE_LINK",
      "WECHAT",
      "CALLNOTIFY",
      "NOT_TO_NOTIFY",
    ].map((protocol): [string, RawInputs] => [protocol, { protocol }]),
  ])("%s", (_, more) => {
    expect(issues(more)).toEqual([]);
  });
});

describe("wrong is", () => {
  it.each<[string, RawInputs, string[]]>([
    ["a hyphen in the name", { name: "reset-agent" }, [NAME]],
    ["a dot in the name", { name: "reset.sh" }, [NAME]],
    ["a space in the name", { name: "reset agent" }, [NAME]],
    ["another alphabet in the name", { name: "é" }, [NAME]],
    ["a line break behind the name", { name: "reset\n" }, [NAME]],
    ["a character behind COC's Chinese ones", { name: "\u9fa6" }, [NAME]],
    ["a character in front of them", { name: "\u3400" }, [NAME]],
    ["a long name", { name: "x".repeat(65) }, ["name: has 65 characters; at most 64 are allowed"]],
    ["no name", { name: undefined }, ["name: is required"]],
    [
      "POWERSHELL, which COC's API does not have",
      { type: "POWERSHELL" },
      ['type: must be "SHELL" or "PYTHON" or "BAT"'],
    ],
    ["another case of the type", { type: "shell" }, ['type: must be "SHELL" or "PYTHON" or "BAT"']],
    ["no type", { type: undefined }, ["type: is required"]],
    ["an empty description", { description: "" }, ["description: must not be empty"]],
    [
      "a long description",
      { description: "x".repeat(257) },
      ["description: has 257 characters; at most 256 are allowed"],
    ],
    ["no description", { description: undefined }, ["description: is required"]],
    ["an empty content", { content: "" }, ["content: must not be empty"]],
    ["a long content", { content: "x".repeat(102_401) }, [TOO_LONG]],
    [
      "a content whose characters take too many bytes",
      { content: "名".repeat(34_134) },
      [TOO_LONG],
    ],
    ["no content", { content: undefined }, ["content: is required"]],
    ["an empty version", { version: "" }, ["version: must not be empty"]],
    [
      "a long version",
      { version: "x".repeat(11) },
      ["version: has 11 characters; at most 10 are allowed"],
    ],
    ["a number for the version", { version: 1 }, ["version: must be text, not a number"]],
    [
      "another risk level",
      { riskLevel: "NONE" },
      ['riskLevel: must be "LOW" or "MEDIUM" or "HIGH"'],
    ],
    ["no risk level", { riskLevel: undefined }, ["riskLevel: is required"]],
    ["an empty list of reviewers", { reviewers: [] }, ["reviewers: needs at least one"]],
    [
      "too many reviewers",
      { reviewers: reviewers(6) },
      ["reviewers: has 6; at most 5 are allowed"],
    ],
    [
      "a reviewer without name and id",
      { reviewers: [{ name: "Ann", id: "1" }, { nam: "Bob" }] },
      [
        "reviewers[1].name: is required",
        "reviewers[1].id: is required",
        'reviewers[1].nam: no such argument; did you mean "name"?',
      ],
    ],
    [
      "a reviewer with long ones",
      { reviewers: [{ name: "x".repeat(65), id: "x".repeat(33) }] },
      [
        "reviewers[0].name: has 65 characters; at most 64 are allowed",
        "reviewers[0].id: has 33 characters; at most 32 are allowed",
      ],
    ],
    [
      "a reviewer with empty ones",
      { reviewers: [{ name: "", id: "" }] },
      ["reviewers[0].name: must not be empty", "reviewers[0].id: must not be empty"],
    ],
    [
      "too many parameters",
      { parameters: parameters(21) },
      ["parameters: has 21; at most 20 are allowed"],
    ],
    [
      "a parameter whose everything is",
      { parameters: [{ name: "a-b", default: "$", description: "x".repeat(257), defualt: "y" }] },
      [
        "parameters[0].name: is no name of a parameter: 1–64 letters, digits and _",
        `parameters[0].default: ${VALUE}`,
        "parameters[0].description: has 257 characters; at most 256 are allowed",
        'parameters[0].defualt: no such argument; did you mean "default"?',
      ],
    ],
    ["a parameter without a name", { parameters: [{}] }, ["parameters[0].name: is required"]],
    [
      "a default of two dots",
      { parameters: [{ name: "p", default: "../x" }] },
      [`parameters[0].default: ${VALUE}`],
    ],
    [
      "a long default",
      { parameters: [{ name: "p", default: "x".repeat(4097) }] },
      ["parameters[0].default: has 4097 characters; COC allows at most 4096"],
    ],
    [
      "a secret default",
      { secretDefaults: { p: "a;b", q: "x".repeat(4097), r: 5 } },
      [
        `secretDefaults.p: ${VALUE}`,
        "secretDefaults.q: has 4097 characters; COC allows at most 4096",
        "secretDefaults.r: must be text, not a number",
      ],
    ],
    [
      "a text for the secret defaults",
      { secretDefaults: "x" },
      ["secretDefaults: must be an object, not a string"],
    ],
    [
      "another way to tell",
      { protocol: "MAIL" },
      [
        'protocol: must be "DEFAULT" or "SMS" or "EMAIL" or "DING_TALK" or "WE_LINK" or "WECHAT" or "CALLNOTIFY" or "NOT_TO_NOTIFY"',
      ],
    ],
    [
      "an empty enterprise project",
      { enterpriseProjectId: "" },
      ["enterpriseProjectId: must not be empty"],
    ],
    ["an argument that the sdk reads", { file: "x.sh" }, ["file: no such argument"]],
    ["a slip", { risklevel: "LOW" }, ['risklevel: no such argument; did you mean "riskLevel"?']],
  ])("%s", (_, more, sentences) => {
    expect(issues(more)).toEqual(sentences);
  });
});

describe("what is not known yet is no mistake", () => {
  it.each<[string, RawInputs]>([
    [
      "anything",
      Object.fromEntries(Object.keys(cocScriptInputs.shape).map((key) => [key, UNKNOWN])),
    ],
    ["a parameter", { parameters: [UNKNOWN] }],
    [
      "anything of one",
      {
        parameters: [{ name: UNKNOWN, default: UNKNOWN, description: UNKNOWN, sensitive: UNKNOWN }],
      },
    ],
    ["a secret default", { secretDefaults: { p: UNKNOWN } }],
    ["a reviewer", { reviewers: [UNKNOWN] }],
    ["anything of one", { reviewers: [{ name: UNKNOWN, id: UNKNOWN }] }],
  ])("%s", (_, more) => {
    expect(issues(more)).toEqual([]);
  });
});

it("neither a content nor a default is said, whatever is wrong with it", () => {
  const canary = "canary;".repeat(20_000);
  for (const value of [
    canary,
    [canary],
    { p: canary },
    { p: { q: canary } },
    [{ default: canary }],
  ]) {
    for (const key of ["content", "parameters", "secretDefaults"]) {
      expect(issues({ [key]: value }).join("\n")).not.toContain("canary");
    }
  }
});
